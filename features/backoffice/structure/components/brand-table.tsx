import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { ListTable } from '../../components/list/list-table';
import type { BrandRow } from '../structure-queries';

export async function BrandTable({ list, rows }: { list: AskedList; rows: BrandRow[] }) {
  const [t, formats] = await Promise.all([getWords('structure'), getFormats()]);
  return (
    <ListTable
      label={t('brands')}
      list={list}
      columns={[
        { key: 'letter', name: t('letter'), sort: ['letter', 'letter-down'] },
        { key: 'name', name: t('name'), shown: 'always', sort: ['name', 'name-down'] },
        { key: 'products', name: t('products'), isNumber: true },
      ]}
      rows={rows.map(({ id, name, firstLetter, products }) => ({
        key: String(id),
        cells: {
          letter: firstLetter,
          name: (
            <Link
              href={`/admin/brands/${id}`}
              className="link inline-flex min-h-tap items-center font-semibold"
            >
              {name}
            </Link>
          ),
          products: formats.count(products),
        },
      }))}
    />
  );
}
