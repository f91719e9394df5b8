import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { listShipLists } from '../ship-list-queries';

type Props = { lists: Awaited<ReturnType<typeof listShipLists>> };

/** What was uploaded lately: a list can be looked at, or gone on with, by every member of staff who ships. */
export async function RecentLists({ lists }: Props) {
  const [t, formats] = await Promise.all([getWords('shipping'), getFormats()]);
  if (lists.length === 0) return null;
  return (
    <Card>
      <CardHead title={t('recent')} />
      <ul className="grid divide-y divide-line">
        {lists.map(({ id, username, createdAt, rows, done }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 text-sm">
            <Link href={`/admin/orders/ship?list=${id}`} className="link inline-flex min-h-tap items-center">
              {t('list', { id })}
            </Link>
            <time dateTime={createdAt.toISOString()} className="text-ink-2 tabular-nums">
              {formats.dateTime(createdAt)}
            </time>
            <span className="text-ink-2">{username}</span>
            <span className="tabular-nums">{t('recentDone', { done, rows })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
