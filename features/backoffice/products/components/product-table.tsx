import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { Picture } from '@/features/catalog/components/picture';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { AskedList } from '../../asked-list';
import { ColumnChoice } from '../../components/list/column-choice';
import { type Column, ListTable } from '../../components/list/list-table';
import type { ProductRow } from '../product-list-queries';

type Props = {
  list: AskedList;
  rows: ProductRow[];
  categories: ReadonlyMap<number, string>;
  isSortable: boolean;
  canLaunch: boolean;
};

export async function ProductTable({ list, rows, categories, isSortable, canLaunch }: Props) {
  const [t, formats] = await Promise.all([getWords('products'), getFormats()]);
  const columns: Column[] = [
    { key: 'name', name: t('name'), shown: 'always', ...(isSortable && { sort: ['name', 'name-down'] }) },
    { key: 'number', name: t('number'), isNumber: true, sort: ['oldest', 'newest'] },
    { key: 'brand', name: t('brand') },
    { key: 'category', name: t('category') },
    { key: 'price', name: t('price'), isNumber: true },
    { key: 'skus', name: t('skus') },
    { key: 'stock', name: t('stock'), isNumber: true },
    { key: 'sales', name: t('sales'), isNumber: true, ...(isSortable && { sort: ['sales-up', 'sales'] }) },
    { key: 'updatedAt', name: t('updatedAt'), shown: 'asked' },
  ];
  const cellsOf = (row: ProductRow) => ({
    name: (
      <Link href={`/admin/products/${row.id}`} className="link flex min-w-44 items-center gap-2.5 text-left">
        {row.image && <Picture src={row.image} sizes="48px" className="w-12 flex-none" />}
        <span className="min-w-0 break-words">{row.name}</span>
      </Link>
    ),
    number: row.id,
    brand: row.brand,
    category: categories.get(row.categoryId),
    price: <span className="whitespace-nowrap">{prices(row)}</span>,
    skus: (
      <span className="inline-flex flex-wrap items-center justify-end gap-x-2 md:justify-start">
        <Tag tone={tones[stateOf(row)]}>{t(stateOf(row))}</Tag>
        <span className="whitespace-nowrap text-ink-3 text-xs tabular-nums">
          {t('skuCount', { launched: row.launched, all: row.skus })}
        </span>
      </span>
    ),
    stock: formats.count(row.stock),
    sales: formats.count(row.sales),
    updatedAt: formats.dateTime(row.updatedAt),
  });
  const prices = ({ lowestFen, highestFen }: ProductRow) =>
    lowestFen === highestFen
      ? formatFen(lowestFen)
      : t('priceRange', { from: formatFen(lowestFen), to: formatFen(highestFen) });
  return (
    <>
      <div className="flex justify-end pb-3">
        <ColumnChoice list={list} columns={columns} />
      </div>
      <ListTable
        label={t('title')}
        list={list}
        columns={columns}
        rows={rows.map((row) => ({
          key: String(row.id),
          cells: cellsOf(row),
          pick: { value: String(row.id), label: t('pick', { name: row.name }) },
        }))}
        {...(canLaunch && { picks: { name: 'productId', form: 'pick' } })}
      />
    </>
  );
}

const tones = { on: 'ok', off: 'plain', part: 'warn' } as const;

const stateOf = ({ launched, skus }: ProductRow) => {
  if (launched === 0) return 'off';
  return launched === skus ? 'on' : 'part';
};
