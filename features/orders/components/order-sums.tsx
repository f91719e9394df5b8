import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderView } from '../order-queries';
import { totalWord } from './total-word';

const row = 'flex items-baseline justify-between gap-6 sm:justify-end';

/** Goods, freight and the whole amount, as they were when the order was placed. */
export async function OrderSums({ order }: { order: OrderView }) {
  const t = await getWords('orders');
  return (
    <dl className="grid gap-1.5 border-line border-t pt-3 tabular-nums">
      <div className={row}>
        <dt className="text-ink-2">{t('goodsSum')}</dt>
        <dd className="min-w-24 text-right">{formatFen(order.goodsFen)}</dd>
      </div>
      <div className={row}>
        <dt className="text-ink-2">{t('freight')}</dt>
        <dd className="min-w-24 text-right">{formatFen(order.freightFen)}</dd>
      </div>
      <div className={row}>
        <dt className="font-semibold">{t(totalWord(order))}</dt>
        <dd className="min-w-24 text-right">
          <Price fen={order.totalFen} />
        </dd>
      </div>
    </dl>
  );
}
