import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import { DropForms, GatherForm, RowChannels } from '@/features/backoffice/structure/components/channel-forms';
import { DeleteRowForm, MenuRowForm } from '@/features/backoffice/structure/components/menu-forms';
import { nameIn } from '@/features/backoffice/structure/components/name-fields';
import { readMenu } from '@/features/backoffice/structure/structure-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('structure');
  return { title: t('menu') };
}

export default async function ChannelGroupPage({ params }: PageProps<'/admin/channels/[id]'>) {
  const { id } = await params;
  const path = `/admin/channels/${id}`;
  const staff = await staffWho('category.edit', path);
  const [t, locale, read] = await Promise.all([getWords('structure'), getLocale(), reachable(readMenu())]);
  if (!read.ok) {
    return (
      <AdminFrame staff={staff} place="categories" title={t('menu')}>
        <Unavailable retry={path} heading="h2" reference={read.reference} />
      </AdminFrame>
    );
  }
  const row = read.value.rows.find((one) => String(one.id) === id);
  if (!row) notFound();
  const parts = { row, ...read.value, locale };
  const { name, nameEn, icon } = row;
  return (
    <AdminFrame staff={staff} place="categories" title={nameIn(locale, row)}>
      <Breadcrumb
        label={t('path')}
        crumbs={[
          { label: t('categories'), href: '/admin/categories' },
          { label: t('menu'), href: '/admin/channels' },
          { label: nameIn(locale, row) },
        ]}
      />
      <ClientWords names={['forms', 'refusals']}>
        <div className="grid items-start gap-4 wide:grid-cols-2">
          <Card>
            <CardHead title={t('edit')} />
            <MenuRowForm row={row} mark={markOf({ name, nameEn, icon })} />
          </Card>
          <div className="grid gap-4">
            <Card>
              <CardHead title={t('inRow')} />
              {row.channelIds.length === 0 ? (
                <p className="text-ink-2">{t('noChannels')}</p>
              ) : (
                <>
                  <p className="mb-2 text-ink-2 text-sm">{t('inRowHint')}</p>
                  <RowChannels {...parts} />
                  <div className="mt-3">
                    <DropForms {...parts} />
                  </div>
                </>
              )}
            </Card>
            <Card>
              <CardHead title={t('gather')} />
              <GatherForm {...parts} />
            </Card>
            <Card>
              <CardHead title={t('deleteTitle')} />
              <p className="mb-3 text-ink-2 text-sm">{t('rowDeleteHint')}</p>
              <DeleteRowForm id={row.id} name={nameIn(locale, row)} />
            </Card>
          </div>
        </div>
      </ClientWords>
    </AdminFrame>
  );
}
