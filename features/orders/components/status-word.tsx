import { cx } from '@/components/ui/class-names';
import { getWords } from '@/i18n/words';
import type { OrderStatus } from '../order-status';

const dots: Record<OrderStatus, string> = {
  unpaid: 'bg-brand',
  unshipped: 'bg-promo',
  unreceived: 'bg-promo',
  uncommented: 'bg-ok',
  finished: 'bg-ok',
  cancelled: 'bg-control',
};

export async function StatusWord({ status, className }: { status: OrderStatus; className?: string }) {
  const t = await getWords('orders');
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-semibold text-base text-ink', className)}>
      <span aria-hidden="true" className={cx('size-2 rounded-full', dots[status])} />
      {t(`status.${status}`)}
    </span>
  );
}
