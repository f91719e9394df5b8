import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { AskedList } from '../asked-list';
import type { StaffUser } from '../user-queries';
import { ColumnChoice } from './list/column-choice';
import { type Column, ListTable } from './list/list-table';
import { UserState } from './user-state';
import { UserSteps } from './user-steps';

type Props = { list: AskedList; rows: StaffUser[]; canDisable: boolean; ownId: number };

export async function UserTable({ list, rows, canDisable, ownId }: Props) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const columns: Column[] = [
    { key: 'username', name: t('username'), sort: ['name', 'name-down'], shown: 'always' },
    { key: 'mobile', name: t('mobile') },
    { key: 'email', name: t('email') },
    { key: 'state', name: t('state') },
    { key: 'orders', name: t('ordersCount'), isNumber: true },
    { key: 'since', name: t('since'), sort: ['oldest', 'newest'] },
    { key: 'steps', name: t('steps') },
  ];
  const cellsOf = (user: StaffUser) => ({
    username: (
      <Link href={`/admin/users/${user.id}`} className="link">
        {user.username}
      </Link>
    ),
    mobile: user.mobile && maskMobile(user.mobile),
    email: user.email && maskEmail(user.email),
    state: <UserState user={user} />,
    orders: formats.count(user.orders),
    since: (
      <time dateTime={user.createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
        {formats.date(user.createdAt)}
      </time>
    ),
    steps: canDisable && !user.isClosed && user.id !== ownId && <UserSteps user={user} />,
  });
  return (
    <>
      <div className="flex justify-end pb-3">
        <ColumnChoice list={list} columns={columns} />
      </div>
      <ListTable
        label={t('users')}
        list={list}
        columns={columns}
        rows={rows.map((user) => ({ key: String(user.id), cells: cellsOf(user) }))}
      />
    </>
  );
}

export const maskEmail = (email: string): string => email.replace(/^(.).*@/, '$1***@');
