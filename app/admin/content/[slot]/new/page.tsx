import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { NewContentForm } from '@/features/backoffice/content/components/content-forms';
import { readSlot } from '@/features/backoffice/content/content-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('contents');
  return { title: t('new') };
}

export default async function NewContentPage({ params }: PageProps<'/admin/content/[slot]/new'>) {
  const { slot: key } = await params;
  const path = `/admin/content/${key}`;
  const staff = await staffWho('content.edit', `${path}/new`);
  const [t, locale, read] = await Promise.all([getWords('contents'), getLocale(), reachable(readSlot(key))]);
  if (read.ok && !read.value) notFound();
  const slot = read.ok ? read.value : undefined;
  const name = (locale === 'en' ? slot?.nameEn : slot?.name) ?? key;
  return (
    <AdminFrame staff={staff} place="content" title={t('new')}>
      <Breadcrumb
        label={t('path')}
        crumbs={[
          { label: t('content'), href: '/admin/content' },
          { label: name, href: path },
          { label: t('new') },
        ]}
      />
      {!read.ok && <Unavailable retry={`${path}/new`} heading="h2" reference={read.reference} />}
      {slot && (
        <Card className="max-w-3xl">
          <ClientWords names={['forms', 'refusals', 'pictures']}>
            <NewContentForm slotKey={slot.key} />
          </ClientWords>
        </Card>
      )}
    </AdminFrame>
  );
}
