import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';

/** Which of the two forms is open; each has an address. */
export async function BindWays({ next, isNew }: { next: string; isNew: boolean }) {
  const t = await getWords('identities');
  const ways = [
    { name: t('haveAccount'), way: 'existing', isHere: !isNew },
    { name: t('newAccount'), way: 'new', isHere: isNew },
  ];
  return (
    <nav aria-label={t('ways')} className="grid grid-cols-2 gap-1 rounded-control bg-fill p-1">
      {ways.map(({ name, way, isHere }) => (
        <Link
          key={way}
          href={`/bind?${new URLSearchParams({ way, next })}`}
          replace
          aria-current={isHere ? 'page' : undefined}
          className="grid min-h-tap place-items-center rounded-[calc(var(--radius-control)-2px)] px-2 text-center text-ink-2 hover:text-ink aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-rest"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
