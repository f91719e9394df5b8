import { Price as Amount } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { Price } from '../pricing';

/** Goods, freight and what is to be paid, each by itself. */
export async function CheckoutSums({ price }: { price: Price }) {
  const t = await getWords('checkout');
  const row = 'flex items-baseline justify-between gap-3';
  return (
    <>
      <h2 className="mb-3.5 text-md">{t('summary')}</h2>
      <dl className="grid gap-2.5 tabular-nums">
        <div className={row}>
          <dt className="text-ink-2">{t('goodsSum', { count: price.totalCount })}</dt>
          <dd className="whitespace-nowrap font-medium">{formatFen(price.goodsFen)}</dd>
        </div>
        <div className={row}>
          <dt className="text-ink-2">{t('freight')}</dt>
          <dd className="whitespace-nowrap font-medium">{formatFen(price.freightFen)}</dd>
        </div>
        <div className={`${row} mt-0.5 border-line border-t pt-3`}>
          <dt className="font-semibold">{t('toPay')}</dt>
          <dd>
            <Amount fen={price.totalFen} size="lg" />
          </dd>
        </div>
      </dl>
    </>
  );
}
