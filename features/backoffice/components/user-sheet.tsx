import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { StatusWord } from '@/features/orders/components/status-word';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import { formatFen } from '@/lib/money';
import type { Staff } from '../as-staff';
import type { userForStaff } from '../user-queries';
import { Cell, Row, Table } from './table';
import { UserState } from './user-state';
import { UserSteps } from './user-steps';
import { maskEmail } from './user-table';

type User = NonNullable<Awaited<ReturnType<typeof userForStaff>>>;

/** What staff may know of a user; never a password, nor a whole number. */
export async function UserSheet({ user, staff }: { user: User; staff: Staff }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const facts = [
    [t('mobile'), user.mobile && maskMobile(user.mobile)],
    [t('email'), user.email && maskEmail(user.email)],
    [t('state'), <UserState key="state" user={user} />],
    [t('since'), formats.date(user.createdAt)],
    [t('ordersCount'), formats.count(user.orders)],
  ] as const;
  const canAct = staff.rights.has('user.disable') && !user.isClosed && user.id !== staff.id;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 wide:grid-cols-[340px_minmax(0,1fr)]">
      <Card>
        <CardHead title={t('userFacts')} />
        <dl className="grid gap-2 pb-4">
          {facts.map(([name, value]) => (
            <div key={name} className="flex justify-between gap-4">
              <dt className="text-ink-3">{name}</dt>
              <dd className="min-w-0 break-words text-right tabular-nums">{value || '—'}</dd>
            </div>
          ))}
        </dl>
        {canAct && <UserSteps user={user} />}
      </Card>
      <Card>
        <CardHead title={t('newestOrders')} />
        {user.newest.length === 0 && <EmptyState title={t('noOrders')} />}
        {user.newest.length > 0 && <Orders newest={user.newest} canView={staff.rights.has('order.view')} />}
      </Card>
    </div>
  );
}

async function Orders({ newest, canView }: { newest: User['newest']; canView: boolean }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const head = [
    { name: t('number') },
    { name: t('status') },
    { name: t('total'), isNumber: true },
    { name: t('placedAt') },
  ];
  return (
    <Table label={t('newestOrders')} head={head}>
      {newest.map(({ number, status, totalFen, placedAt }) => (
        <Row key={number}>
          <Cell name={t('number')}>
            {canView ? (
              <Link href={`/admin/orders/${number}`} className="link tabular-nums">
                {number}
              </Link>
            ) : (
              number
            )}
          </Cell>
          <Cell name={t('status')}>
            <StatusWord status={status} className="whitespace-nowrap text-sm" />
          </Cell>
          <Cell name={t('total')} isNumber>
            {formatFen(totalFen)}
          </Cell>
          <Cell name={t('placedAt')}>
            <time dateTime={placedAt.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.dateTime(placedAt)}
            </time>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
