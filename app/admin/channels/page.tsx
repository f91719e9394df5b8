import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { isIconName } from '@/components/ui/icon-names';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffWho } from '@/features/backoffice/staff-queries';
import { MenuRowsForm, NewRowForm } from '@/features/backoffice/structure/components/menu-forms';
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

export default async function ChannelsPage() {
  const staff = await staffWho('catalog.view', '/admin/channels');
  const [t, locale, read] = await Promise.all([getWords('structure'), getLocale(), reachable(readMenu())]);
  const rows = read.ok ? read.value.rows : [];
  const canEdit = staff.rights.has('category.edit');
  return (
    <AdminFrame staff={staff} place="categories" title={t('menu')}>
      <Breadcrumb
        label={t('path')}
        crumbs={[{ label: t('categories'), href: '/admin/categories' }, { label: t('menu') }]}
      />
      <ClientWords names={['forms', 'refusals']}>
        <div className="grid items-start gap-4 wide:grid-cols-2">
          <Card>
            <CardHead title={t('rows')} />
            <p className="mb-2 text-ink-2 text-sm">{t('menuHint')}</p>
            {!read.ok && <Unavailable retry="/admin/channels" heading="h2" reference={read.reference} />}
            {read.ok && rows.length === 0 && <EmptyState title={t('noRows')} heading="h3" />}
            {canEdit && rows.length > 0 && <MenuRowsForm rows={rows} locale={locale} />}
            {!canEdit &&
              rows.map((row) => (
                <p key={row.id} className="flex min-h-tap items-center gap-2">
                  <Icon name={isIconName(row.icon) ? row.icon : 'tag'} size="sm" />
                  {nameIn(locale, row)}
                </p>
              ))}
          </Card>
          {canEdit && read.ok && (
            <Card>
              <CardHead title={t('addRow')} />
              <NewRowForm />
            </Card>
          )}
        </div>
      </ClientWords>
    </AdminFrame>
  );
}
