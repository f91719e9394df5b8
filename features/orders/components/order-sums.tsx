import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderView } from '../order-queries';

export async function OrderSums({ order }: { order: OrderView }) {
  const t = await getWords('orders');
  const row = 'flex items-baseline justify-between gap-3 tabular-nums';
  const isOwed = order.paymentStatus === 'unpaid';
  return (
    <dl className="grid gap-2.5 border-line border-t pt-3.5">
      <div className={row}>
        <dt className="text-ink-2">{t('goodsSum')}</dt>
        <dd>{formatFen(order.goodsFen)}</dd>
      </div>
      <div className={row}>
        <dt className="text-ink-2">{t('freight')}</dt>
        <dd>{formatFen(order.freightFen)}</dd>
      </div>
      <div className={`${row} mt-0.5 border-line border-t pt-3`}>
        <dt className="font-semibold">{isOwed ? t('toPay') : t('total')}</dt>
        <dd>
          <Price fen={order.totalFen} />
        </dd>
      </div>
    </dl>
  );
}
