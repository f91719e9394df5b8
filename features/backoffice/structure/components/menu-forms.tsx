import { isIconName } from '@/components/ui/icon-names';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { ChannelGroup } from '../../../catalog/category-tree';
import { SortForm } from '../../components/sort-form';
import type { StaffFieldView } from '../../components/staff-field';
import { StaffForm } from '../../components/staff-form';
import {
  addChannelGroupAction,
  changeChannelGroupAction,
  deleteChannelGroupAction,
  sortChannelGroupsAction,
} from '../menu-actions';
import { menuIcons } from '../menu-icons';
import { nameFields, nameIn } from './name-fields';
import { RowLink } from './row-link';

export async function MenuRowsForm({ rows, locale }: { rows: ChannelGroup[]; locale: Locale }) {
  const t = await getWords('structure');
  return (
    <SortForm
      label={t('rows')}
      action={sortChannelGroupsAction}
      done={t('sorted')}
      className="divide-y divide-line"
      items={rows.map((row) => ({
        id: String(row.id),
        name: nameIn(locale, row),
        body: (
          <RowLink
            href={`/admin/channels/${row.id}`}
            name={nameIn(locale, row)}
            icon={isIconName(row.icon) ? row.icon : 'tag'}
            note={t('channelsIn', { count: row.channelIds.length })}
          />
        ),
      }))}
    />
  );
}

export async function NewRowForm() {
  const t = await getWords('structure');
  return (
    <StaffForm
      action={addChannelGroupAction}
      submit={t('addRow')}
      done={t('rowAdded')}
      hidden={{}}
      fields={await rowFields({ name: '', nameEn: '', icon: 'tag' })}
      isLeaving
    />
  );
}

export async function MenuRowForm({ row, mark }: { row: ChannelGroup; mark: string }) {
  const t = await getWords('structure');
  return (
    <StaffForm
      action={changeChannelGroupAction}
      submit={t('save')}
      done={t('saved')}
      hidden={{ groupId: row.id, mark }}
      fields={await rowFields(row)}
    />
  );
}

export async function DeleteRowForm({ id, name }: { id: number; name: string }) {
  const [t, asks] = await Promise.all([getWords('structure'), getWords('asks')]);
  return (
    <StaffForm
      action={deleteChannelGroupAction}
      ask={{ title: asks('deleteTitle', { name }), text: asks('menuRowLost'), yes: asks('deleteYes') }}
      submit={t('delete')}
      label={t('deleteThis', { name })}
      done={t('deleted')}
      look="line"
      hidden={{ groupId: id }}
      isLeaving
    />
  );
}

async function rowFields(row: { name: string; nameEn: string; icon: string }): Promise<StaffFieldView[]> {
  const t = await getWords('structure');
  const icons = menuIcons.map((icon): [string, string] => [icon, t(`icons.${icon}`)]);
  return [
    ...(await nameFields('row', row, [40, 80])),
    { id: 'row-icon', name: 'icon', label: t('icon'), kind: 'icons', value: row.icon, options: icons },
  ];
}
