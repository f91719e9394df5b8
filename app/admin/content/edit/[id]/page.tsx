import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { rowId } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { BoundSku } from '@/features/backoffice/content/components/bound-sku';
import { ContentForm, DeleteContentForm } from '@/features/backoffice/content/components/content-forms';
import { StateTag } from '@/features/backoffice/content/components/state-tag';
import { readContent } from '@/features/backoffice/content/content-queries';
import { shownOf } from '@/features/backoffice/content/save-content';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('contents');
  return { title: t('edit') };
}

export default async function EditContentPage({ params }: PageProps<'/admin/content/edit/[id]'>) {
  const { id } = await params;
  const path = `/admin/content/edit/${id}`;
  const staff = await staffWho('content.edit', path);
  const [t, locale, read] = await Promise.all([
    getWords('contents'),
    getLocale(),
    reachable(readContent(rowId.safeParse(id).data ?? 0)),
  ]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="content" title={t('edit')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const { slot, sku, state, ...content } = read.value;
  const slotName = locale === 'en' ? slot.nameEn : slot.name;
  return (
    <AdminFrame staff={staff} place="content" title={t('edit')}>
      <Breadcrumb
        label={t('path')}
        crumbs={[
          { label: t('content'), href: '/admin/content' },
          { label: slotName, href: `/admin/content/${slot.key}` },
          { label: (locale === 'en' && content.titleEn) || content.title },
        ]}
      />
      <ClientWords names={['forms', 'refusals', 'pictures']}>
        <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Card>
            <CardHead title={t('edit')}>
              <StateTag state={state} />
            </CardHead>
            <ContentForm content={content} mark={markOf(shownOf(content))} />
          </Card>
          <div className="grid gap-4">
            {content.skuId !== null && <BoundSku skuId={content.skuId} sku={sku} />}
            <Card>
              <CardHead title={t('deleteTitle')} />
              <DeleteContentForm id={content.id} title={content.title} />
            </Card>
          </div>
        </div>
      </ClientWords>
    </AdminFrame>
  );
}
