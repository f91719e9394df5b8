import { Card, CardHead } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import type { OrderStatus } from '../order-status';
import { ordersLink } from './orders-link';

const open = [
  ['unpaid', 'wallet'],
  ['unshipped', 'package'],
  ['unreceived', 'truck'],
  ['uncommented', 'message-circle'],
] as const satisfies readonly [OrderStatus, IconName][];

/** What is still under way, with how many there are. */
export async function OrderShortcuts({ counts }: { counts: Partial<Record<OrderStatus, number>> }) {
  const t = await getWords('orders');
  return (
    <Card>
      <CardHead title={t('title')}>
        <Link href="/account/orders" className="link inline-flex min-h-8 items-center text-sm">
          {t('seeAll')}
        </Link>
      </CardHead>
      <ul className="grid grid-cols-2 gap-1 min-[360px]:grid-cols-4">
        {open.map(([status, icon]) => (
          <li key={status}>
            <Link
              href={ordersLink({ status })}
              className="grid min-h-16 content-start justify-items-center gap-1 rounded-control px-1 py-2.5 text-center hover:bg-fill hover:text-ink"
            >
              <span className="relative">
                <Icon name={icon} size="lg" />
                {(counts[status] ?? 0) > 0 && (
                  <Badge className="absolute -top-2 left-3.5">{counts[status]}</Badge>
                )}
              </span>
              <span>
                {t(`status.${status}`)}
                <span className="sr-only"> {t('orderCount', { count: counts[status] ?? 0 })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
