import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { PackedOrder } from '../packing-queries';

export async function PackingLines({ order: { lines, totalCount } }: { order: PackedOrder }) {
  const [t, formats] = await Promise.all([getWords('staffOrders'), getFormats()]);
  return (
    <table className="w-full text-sm">
      <thead className="border-line border-b text-ink-2">
        <tr>
          <th scope="col" className="py-2 pr-3 text-left font-medium">
            {t('skuNumber')}
          </th>
          <th scope="col" className="py-2 pr-3 text-left font-medium">
            {t('goods')}
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            {t('pieces')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ skuId, name, options, quantity }) => (
          <tr key={skuId} className="border-line border-b align-top">
            <td className="py-2 pr-3 tabular-nums">{skuId}</td>
            <td className="break-words py-2 pr-3">
              {name}
              {options && <span className="block text-ink-2">{options}</span>}
            </td>
            <td className="py-2 text-right font-bold text-md tabular-nums">{formats.count(quantity)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className="pt-2 text-right font-semibold tabular-nums">
            {t('piecesInAll', { count: totalCount })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
