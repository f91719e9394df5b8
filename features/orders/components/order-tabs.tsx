import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { allStatuses, type OrderStatus } from '../order-status';
import { ordersLink } from './orders-link';
import { ScrollRow } from './scroll-row';

type Props = { status: OrderStatus | undefined; q: string; counts: Partial<Record<OrderStatus, number>> };

export async function OrderTabs({ status, q, counts }: Props) {
  const t = await getWords('orders');
  const all = Object.values(counts).reduce((total, of) => total + of, 0);
  const tabs = [
    { of: undefined, name: t('all'), count: all },
    ...allStatuses.map((of) => ({ of, name: t(`status.${of}`), count: counts[of] ?? 0 })),
  ];
  return (
    <nav aria-label={t('tabs')} className="rounded-card bg-surface px-1.5 shadow-rest">
      <ScrollRow>
        {tabs.map(({ of, name, count }) => (
          <li key={name} className="flex-none">
            <Link
              href={ordersLink({ status: of, q })}
              aria-current={of === status ? 'page' : undefined}
              className="inline-flex min-h-12 items-center gap-1 border-transparent border-b-2 px-3 text-ink-2 focus-visible:-outline-offset-4 aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand-text"
            >
              {name}
              <span className="text-ink-3 text-xs tabular-nums">{count}</span>
            </Link>
          </li>
        ))}
      </ScrollRow>
    </nav>
  );
}
