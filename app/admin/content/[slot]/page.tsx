import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ContentOrder } from '@/features/backoffice/content/components/content-forms';
import { readSlot } from '@/features/backoffice/content/content-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('contents');
  return { title: t('content') };
}

export default async function SlotPage({ params }: PageProps<'/admin/content/[slot]'>) {
  const { slot: key } = await params;
  const path = `/admin/content/${key}`;
  const staff = await staffWho('content.edit', path);
  const [t, locale, read] = await Promise.all([getWords('contents'), getLocale(), reachable(readSlot(key))]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="content" title={t('content')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const slot = read.value;
  const name = locale === 'en' ? slot.nameEn : slot.name;
  return (
    <AdminFrame staff={staff} place="content" title={name}>
      <Breadcrumb
        label={t('path')}
        crumbs={[{ label: t('content'), href: '/admin/content' }, { label: name }]}
      />
      <Card>
        <CardHead title={t('inSlot')}>
          <ButtonLink href={`${path}/new`} look="ink">
            {t('new')}
          </ButtonLink>
        </CardHead>
        {slot.contents.length === 0 ? (
          <p className="text-ink-2">{t('nothing')}</p>
        ) : (
          <ClientWords names={['forms', 'refusals']}>
            <p className="mb-2 text-ink-2 text-sm">{t('inSlotHint')}</p>
            <ContentOrder slot={slot} locale={locale} />
          </ClientWords>
        )}
      </Card>
    </AdminFrame>
  );
}
