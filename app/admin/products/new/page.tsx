import type { Metadata } from 'next';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { EditorFrame } from '@/features/backoffice/products/components/editor-frame';
import { newDraft } from '@/features/backoffice/products/product-queries';
import { readChoices } from '@/features/backoffice/products/read-choices-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('products');
  return { title: t('add') };
}

export default async function NewProductPage() {
  const path = '/admin/products/new';
  const staff = await staffWho('catalog.edit', path);
  const [t, read] = await Promise.all([getWords('products'), reachable(readChoices())]);
  return (
    <AdminFrame staff={staff} place="products" title={t('add')}>
      {read.ok ? (
        <EditorFrame
          staff={staff}
          draft={newDraft(staff.rights.has('catalog.cost'))}
          figures={{}}
          choices={read.value}
        />
      ) : (
        <Unavailable retry={path} heading="h2" reference={read.reference} />
      )}
    </AdminFrame>
  );
}
