import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderLineView } from '../order-queries';

/** A line as it was bought; the price and the sum of the line on wide screens, the price alone on phones. */
export async function OrderItem({ line, isBrief }: { line: OrderLineView; isBrief?: boolean }) {
  const [t, words] = await Promise.all([getWords('orders'), getWords('aftersales')]);
  const times = t('times', { count: line.quantity });
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)_auto] items-start gap-3 border-line border-t py-3 first:border-t-0 sm:grid-cols-[72px_minmax(0,1fr)_auto]">
      <Picture src={line.image} sizes="72px" />
      <div className="min-w-0">
        <Link href={`/goods/${line.skuId}`} lang={goodsLocale} className="line-clamp-2 min-h-6">
          {line.name}
        </Link>
        {line.options && (
          <p lang={goodsLocale} className="text-ink-3 text-sm">
            {line.options}
          </p>
        )}
        {line.returnedQuantity > 0 && (
          <p className="text-sm text-warn-text">{words('returned', { count: line.returnedQuantity })}</p>
        )}
      </div>
      <div className="grid justify-items-end text-right tabular-nums sm:flex sm:gap-8">
        <span className="text-ink-2">
          <span className="sr-only">{t('unitPrice')} </span>
          {formatFen(line.priceFen)}
        </span>
        <span className="text-ink-3">{times}</span>
        {!isBrief && (
          <span className="hidden min-w-24 sm:block">
            <span className="sr-only">{t('lineSum')} </span>
            <Price fen={line.priceFen * line.quantity} size="sm" tone="ink" />
          </span>
        )}
      </div>
    </li>
  );
}
