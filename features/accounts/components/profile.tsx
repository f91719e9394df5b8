import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { CurrentUser } from '../account-queries';

export async function Profile({ user }: { user: Pick<CurrentUser, 'username' | 'mobile'> }) {
  const t = await getWords('account');
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
      <Link
        href="/account/addresses"
        className="-mx-2 flex min-h-tap items-center gap-2.5 rounded-control px-2 hover:bg-fill hover:text-ink"
      >
        <Icon name="map-pin" />
        {t('addresses')}
        <Icon name="chevron-right" size="sm" className="ml-auto text-ink-3" />
      </Link>
    </Card>
  );
}
