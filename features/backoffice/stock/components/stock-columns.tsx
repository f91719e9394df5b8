import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { Column, ListRow } from '../../components/list/list-table';
import type { StockRow } from '../stock-queries';

/** The columns of the stock list; by their stock only those are sorted that were narrowed down. */
export async function stockColumns(canSort: boolean): Promise<Column[]> {
  const t = await getWords('stock');
  return [
    { key: 'sku', name: t('sku'), sort: ['oldest', 'newest'], shown: 'always' },
    { key: 'name', name: t('name'), shown: 'always' },
    {
      key: 'stock',
      name: t('left'),
      isNumber: true,
      shown: 'always',
      ...(canSort && { sort: ['stock', 'stock-down'] }),
    },
    { key: 'mark', name: t('mark'), isNumber: true },
    { key: 'sales', name: t('sales'), isNumber: true },
    { key: 'shelf', name: t('shelf') },
  ];
}

export async function stockRows(rows: readonly StockRow[]): Promise<ListRow[]> {
  const [t, formats] = await Promise.all([getWords('stock'), getFormats()]);
  return rows.map((row) => ({
    key: String(row.id),
    cells: {
      sku: (
        <Link
          href={`/admin/stock/${row.id}`}
          className="link inline-flex min-h-tap items-center tabular-nums"
        >
          {row.id}
        </Link>
      ),
      name: row.name,
      stock: <Left row={row} />,
      mark: formats.count(row.lowStock),
      sales: formats.count(row.sales),
      shelf: t(row.isLaunched ? 'launched' : 'offShelf'),
    },
  }));
}

/** How many are left, and whether that is few. */
export async function Left({ row: { stock, lowStock } }: { row: StockRow }) {
  const [t, formats] = await Promise.all([getWords('stock'), getFormats()]);
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      {stock === 0 && <Tag tone="brand">{t('outNow')}</Tag>}
      {stock > 0 && stock <= lowStock && <Tag tone="warn">{t('lowNow')}</Tag>}
      <b className="font-semibold tabular-nums">{formats.count(stock)}</b>
    </span>
  );
}
