import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import { resetSecondStepAction, setUserActiveAction } from '../staff-actions';
import type { StaffUser } from '../user-queries';
import { StaffForm } from './staff-form';
import { Cell, Row, Table } from './table';

type Props = { rows: StaffUser[]; canDisable: boolean; ownId: number };

export async function UserTable({ rows, canDisable, ownId }: Props) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const head = [
    { name: t('username') },
    { name: t('mobile') },
    { name: t('email') },
    { name: t('state') },
    { name: t('ordersCount'), isNumber: true },
    { name: t('since') },
    { name: t('steps') },
  ];
  return (
    <Table label={t('users')} head={head}>
      {rows.map((user) => (
        <Row key={user.id}>
          <Cell name={t('username')}>{user.username}</Cell>
          <Cell name={t('mobile')}>{user.mobile && maskMobile(user.mobile)}</Cell>
          <Cell name={t('email')}>{user.email?.replace(/^(.).*@/, '$1***@')}</Cell>
          <Cell name={t('state')}>
            <State user={user} />
          </Cell>
          <Cell name={t('ordersCount')} isNumber>
            {formats.count(user.orders)}
          </Cell>
          <Cell name={t('since')}>
            <time dateTime={user.createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.date(user.createdAt)}
            </time>
          </Cell>
          <Cell name={t('steps')}>
            {canDisable && !user.isClosed && user.id !== ownId && <Steps user={user} />}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

async function State({ user }: { user: StaffUser }) {
  const t = await getWords('backoffice');
  const words = [
    t(user.isClosed ? 'closed' : user.isActive ? 'active' : 'disabled'),
    user.isStaff && t('isStaff'),
    user.isTwoStep && t('twoStep'),
  ];
  return words.filter(Boolean).join(' · ');
}

async function Steps({ user: { id, username: name, isActive, isTwoStep } }: { user: StaffUser }) {
  const t = await getWords('backoffice');
  return (
    <span className="flex flex-wrap gap-2">
      <StaffForm
        action={setUserActiveAction}
        submit={t(isActive ? 'disable' : 'enable')}
        label={t(isActive ? 'disableThis' : 'enableThis', { name })}
        done={t(isActive ? 'disabledDone' : 'enabledDone')}
        look="line"
        size="sm"
        hidden={{ userId: id, isActive: isActive ? '0' : '1' }}
      />
      {isTwoStep && (
        <StaffForm
          action={resetSecondStepAction}
          submit={t('resetTwoStep')}
          label={t('resetThis', { name })}
          done={t('resetDone')}
          look="line"
          size="sm"
          hidden={{ userId: id }}
        />
      )}
    </span>
  );
}
