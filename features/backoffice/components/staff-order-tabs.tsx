import { Link } from '@/components/ui/link';
import { allStatuses, type OrderStatus } from '@/features/orders/order-status';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { StaffOrdersAsked } from '../backoffice-schema';
import { staffOrdersLink } from './orders-address';

type Props = { asked: StaffOrdersAsked; counts: Partial<Record<OrderStatus, number>> };

export async function StaffOrderTabs({ asked, counts }: Props) {
  const [t, orders, formats] = await Promise.all([getWords('backoffice'), getWords('orders'), getFormats()]);
  const all = Object.values(counts).reduce((total, of) => total + of, 0);
  const tabs = [
    { of: undefined, name: t('allOrders'), count: all },
    ...allStatuses.map((of) => ({ of, name: orders(`status.${of}`), count: counts[of] ?? 0 })),
  ];
  return (
    <nav aria-label={t('status')} className="border-line border-b">
      <ul className="scroll-row">
        {tabs.map(({ of, name, count }) => (
          <li key={name} className="flex-none">
            <Link
              href={staffOrdersLink({ ...asked, status: of, page: 1 })}
              aria-current={of === asked.status ? 'page' : undefined}
              className="inline-flex min-h-12 items-center gap-1.5 border-transparent border-b-2 px-3 text-ink-2 focus-visible:-outline-offset-4 aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
              <span className="text-ink-3 text-xs tabular-nums">{formats.count(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
