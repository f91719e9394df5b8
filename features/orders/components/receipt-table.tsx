import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { type Fen, formatFen } from '@/lib/money';
import type { OrderPageView } from '../order-page-queries';

const cell = 'border-line border-b py-2 align-top';
const figure = `${cell} whitespace-nowrap pl-3 text-right`;

/** The lines and what they add up to; what went back stands below. */
export async function ReceiptTable({ order }: { order: OrderPageView }) {
  const [t, orders] = await Promise.all([getWords('aftersales'), getWords('orders')]);
  return (
    <table className="w-full border-collapse text-sm tabular-nums">
      <thead>
        <tr className="text-left text-ink-3">
          <th scope="col" className={`${cell} font-normal`}>
            {t('receiptItem')}
          </th>
          <th scope="col" className={`${figure} font-normal max-sm:hidden`}>
            {t('receiptPrice')}
          </th>
          <th scope="col" className={`${figure} font-normal`}>
            {t('receiptQuantity')}
          </th>
          <th scope="col" className={`${figure} font-normal`}>
            {t('receiptSum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.skuId}>
            <td lang={goodsLocale} className={cell}>
              {line.name}
              {line.options && <span className="block text-ink-3 text-xs">{line.options}</span>}
            </td>
            <td className={`${figure} max-sm:hidden`}>{formatFen(line.priceFen)}</td>
            <td className={figure}>{line.quantity}</td>
            <td className={figure}>{formatFen(line.priceFen * line.quantity)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Sum name={orders('goodsSum')} fen={order.goodsFen} />
        <Sum name={orders('freight')} fen={order.freightFen} />
        <Sum name={orders('total')} fen={order.totalFen} isTotal />
        {order.refundedFen > 0 && <Sum name={t('receiptRefunded')} fen={-order.refundedFen} />}
      </tfoot>
    </table>
  );
}

function Sum({ name, fen, isTotal }: { name: string; fen: Fen; isTotal?: boolean }) {
  return (
    <tr className={isTotal ? 'font-semibold text-base' : 'font-normal'}>
      <th scope="row" className="pt-2 text-left [font-weight:inherit]">
        {name}
      </th>
      <td className="max-sm:hidden" />
      <td colSpan={2} className="whitespace-nowrap pt-2 text-right">
        {formatFen(fen)}
      </td>
    </tr>
  );
}
