import { InlineNote } from '@/components/ui/notice';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { StockRow } from '../stock-queries';
import { Left } from './stock-columns';

type Props = { row: StockRow & { sum: number } };

/** What is on the shelf, beside what the ledger says. */
export async function StockFigures({ row }: Props) {
  const [t, formats] = await Promise.all([getWords('stock'), getFormats()]);
  const figures = [
    { name: t('now'), value: <Left row={row} /> },
    { name: t('sum'), value: <b className="font-semibold tabular-nums">{formats.count(row.sum)}</b> },
    { name: t('mark'), value: formats.count(row.lowStock) },
    { name: t('sales'), value: formats.count(row.sales) },
    { name: t('shelf'), value: t(row.isLaunched ? 'launched' : 'offShelf') },
  ];
  return (
    <>
      <dl className="mb-3 flex flex-wrap gap-x-8 gap-y-3">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-ink-3 text-sm">{name}</dt>
            <dd className="text-md">{value}</dd>
          </div>
        ))}
      </dl>
      {row.sum === row.stock ? (
        <InlineNote icon="circle-check" tone="ok">
          {t('agrees')}
        </InlineNote>
      ) : (
        <InlineNote icon="triangle-alert" tone="bad">
          {t('differs')}
        </InlineNote>
      )}
    </>
  );
}
