import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { CurrentUser } from '../account-queries';

export async function Profile({ user }: { user: Pick<CurrentUser, 'username' | 'mobile'> }) {
  const [t, saved, security] = await Promise.all([
    getWords('account'),
    getWords('saved'),
    getWords('security'),
  ]);
  const links = [
    ['/account/favourites', 'heart', saved('favourites')],
    ['/account/history', 'history', saved('history')],
    ['/account/addresses', 'map-pin', t('addresses')],
    ['/account/security', 'shield-check', security('title')],
  ] as const;
  return (
    <Card className="grid gap-4">
      <div className="flex items-center gap-3.5">
        <span className="grid size-14 flex-none place-items-center rounded-full bg-fill">
          <Icon name="user" size="lg" />
        </span>
        <div className="min-w-0">
          <h1 className="text-xl">{user.username}</h1>
          <p className="text-ink-2">
            {t('mobile')} <span className="tabular-nums">{maskMobile(user.mobile)}</span>
          </p>
        </div>
      </div>
      <ul>
        {links.map(([href, icon, name]) => (
          <li key={href}>
            <Link
              href={href}
              className="-mx-2 flex min-h-tap items-center gap-2.5 rounded-control px-2 hover:bg-fill hover:text-ink"
            >
              <Icon name={icon} />
              {name}
              <Icon name="chevron-right" size="sm" className="ml-auto text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
