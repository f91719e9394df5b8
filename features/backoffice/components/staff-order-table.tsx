import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { StatusWord } from '@/features/orders/components/status-word';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import { formatFen } from '@/lib/money';
import type { StaffOrderRow } from '../staff-order-queries';
import { Cell, Row, Table } from './table';

export async function StaffOrderTable({ rows, canShip }: { rows: StaffOrderRow[]; canShip: boolean }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const head = [
    { name: t('number') },
    { name: t('buyer') },
    { name: t('status') },
    { name: t('payment') },
    { name: t('pieces'), isNumber: true },
    { name: t('total'), isNumber: true },
    { name: t('placedAt') },
    { name: t('steps') },
  ];
  return (
    <Table label={t('orders')} head={head}>
      {rows.map((order) => (
        <Row key={order.number}>
          <Cell name={t('number')}>
            <Link href={`/admin/orders/${order.number}`} className="link tabular-nums">
              {order.number}
            </Link>
          </Cell>
          <Cell name={t('buyer')}>
            {order.username} · <span className="tabular-nums">{maskMobile(order.mobile)}</span>
          </Cell>
          <Cell name={t('status')}>
            <StatusWord status={order.status} className="whitespace-nowrap text-sm" />
          </Cell>
          <Cell name={t('payment')}>{t(order.payMethod)}</Cell>
          <Cell name={t('pieces')} isNumber>
            {order.totalCount}
          </Cell>
          <Cell name={t('total')} isNumber>
            <b className="font-semibold">{formatFen(order.totalFen)}</b>
          </Cell>
          <Cell name={t('placedAt')}>
            <time dateTime={order.placedAt.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.dateTime(order.placedAt)}
            </time>
          </Cell>
          <Cell name={t('steps')}>
            <ButtonLink
              href={`/admin/orders/${order.number}`}
              size="sm"
              look={canShip && order.status === 'unshipped' ? 'soft' : 'line'}
            >
              {t(canShip && order.status === 'unshipped' ? 'ship' : 'view')}
              <span className="sr-only"> {order.number}</span>
            </ButtonLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
