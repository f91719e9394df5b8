import { Link } from '@/components/ui/link';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { AskedList } from '../../asked-list';
import { ListTable } from '../../components/list/list-table';
import type { TeamRow } from '../team-queries';

type Props = { list: AskedList; rows: TeamRow[] };

export async function TeamTable({ list, rows }: Props) {
  const [t, words, locale] = await Promise.all([getWords('backoffice'), getWords('team'), getLocale()]);
  const groupsOf = new Intl.ListFormat(locale);
  const state = ({ isActive, isTwoStep, isSuperuser }: TeamRow) =>
    [
      t(isActive ? 'active' : 'disabled'),
      isSuperuser && words('superuser'),
      isTwoStep ? t('twoStep') : words('oneStep'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <ListTable
      label={words('team')}
      list={list}
      columns={[
        { key: 'username', name: t('username'), shown: 'always', sort: ['name', 'name-down'] },
        { key: 'mobile', name: t('mobile') },
        { key: 'groups', name: words('groups') },
        { key: 'state', name: t('state') },
      ]}
      rows={rows.map((member) => ({
        key: String(member.id),
        cells: {
          username: (
            <Link
              href={`/admin/team/${member.id}`}
              className="link inline-flex min-h-tap items-center font-semibold"
            >
              {member.username}
            </Link>
          ),
          mobile: member.mobile && maskMobile(member.mobile),
          groups: groupsOf.format(member.groups) || words('noGroup'),
          state: state(member),
        },
      }))}
    />
  );
}
