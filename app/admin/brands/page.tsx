import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { ListFilter } from '@/features/backoffice/components/list/list-filter';
import { ListFoot } from '@/features/backoffice/components/list/list-foot';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { NewBrandForm } from '@/features/backoffice/structure/components/brand-forms';
import { BrandTable } from '@/features/backoffice/structure/components/brand-table';
import { listBrands } from '@/features/backoffice/structure/structure-queries';
import { brandsAddress } from '@/features/backoffice/structure/structure-schema';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('structure');
  return { title: t('brands') };
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export default async function BrandsPage({ searchParams }: PageProps<'/admin/brands'>) {
  const { asked, unread } = readList(brandsAddress, await searchParams, ['q']);
  const list = { path: '/admin/brands', asked, unread, usual: { sort: 'letter' } };
  const staff = await staffWho('catalog.view', linkIn(list));
  const [t, words, read] = await Promise.all([
    getWords('structure'),
    getWords('backoffice'),
    reachable(listBrands(asked)),
  ]);
  return (
    <AdminFrame staff={staff} place="brands" title={t('brands')}>
      <ClientWords names={['forms', 'refusals']}>
        {staff.rights.has('brand.edit') && (
          <Card>
            <CardHead title={t('addBrand')} />
            <div className="max-w-md">
              <NewBrandForm />
            </div>
          </Card>
        )}
        <Card>
          <CardHead title={t('brands')} />
          <ListFilter
            list={list}
            search={{ id: 'brands-q', label: words('search'), hint: t('searchBrands'), maxLength: 40 }}
            fields={['letter']}
          >
            <Field id="brands-letter" label={t('letter')} optional="">
              <Select id="brands-letter" name="letter" defaultValue={asked.letter ?? ''} className="min-w-28">
                <option value="">{t('anyLetter')}</option>
                {letters.map((letter) => (
                  <option key={letter}>{letter}</option>
                ))}
              </Select>
            </Field>
          </ListFilter>
          {!read.ok && <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />}
          <IfRead list={list}>
            {read.ok && read.value.rows.length === 0 && <EmptyState title={t('noBrands')} heading="h3" />}
            {read.ok && read.value.rows.length > 0 && (
              <>
                <BrandTable list={list} rows={read.value.rows} />
                <ListFoot
                  list={list}
                  page={read.value.page}
                  pages={read.value.pages}
                  found={t('foundBrands', { count: read.value.total })}
                />
              </>
            )}
          </IfRead>
        </Card>
      </ClientWords>
    </AdminFrame>
  );
}
