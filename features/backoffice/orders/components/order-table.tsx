import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { masked } from '@/features/catalog/masked-name';
import { StatusWord } from '@/features/orders/components/status-word';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import { formatFen } from '@/lib/money';
import type { AskedList } from '../../asked-list';
import { type Column, ListTable } from '../../components/list/list-table';
import type { ListedOrder } from '../order-list-queries';

type Props = {
  list: AskedList;
  columns: readonly Column[];
  rows: ListedOrder[];
  canShip: boolean;
  /** The form that takes the chosen orders, where there is something to do with them. */
  form: string | undefined;
};

export async function OrderTable({ list, columns, rows, canShip, form }: Props) {
  const t = await getWords('backoffice');
  const own = await getWords('staffOrders');
  const cells = await Promise.all(rows.map((order) => cellsOf(order, canShip)));
  return (
    <ListTable
      label={t('orders')}
      list={list}
      columns={columns}
      rows={rows.map(({ number }, i) => ({
        key: number,
        cells: cells[i] ?? {},
        pick: { value: number, label: own('pick', { number }) },
      }))}
      {...(form && { picks: { name: 'numbers', form } })}
    />
  );
}

export async function orderColumns(): Promise<Column[]> {
  const [t, own] = await Promise.all([getWords('backoffice'), getWords('staffOrders')]);
  return [
    { key: 'number', name: t('number'), shown: 'always' },
    { key: 'buyer', name: t('buyer') },
    { key: 'receiver', name: own('receiver'), shown: 'asked' },
    { key: 'status', name: t('status') },
    { key: 'payment', name: t('payment') },
    { key: 'pieces', name: t('pieces'), isNumber: true },
    { key: 'total', name: t('total'), isNumber: true, sort: ['total', 'total-down'] },
    { key: 'placedAt', name: t('placedAt'), sort: ['oldest', 'newest'] },
    { key: 'parcel', name: own('parcel'), shown: 'asked' },
    { key: 'steps', name: t('steps') },
  ];
}

async function cellsOf(order: ListedOrder, canShip: boolean) {
  const [t, own, formats] = await Promise.all([
    getWords('backoffice'),
    getWords('staffOrders'),
    getFormats(),
  ]);
  const href = `/admin/orders/${order.number}`;
  const isToShip = canShip && order.status === 'unshipped';
  return {
    number: (
      <Link href={href} className="link tabular-nums">
        {order.number}
      </Link>
    ),
    buyer: order.username,
    receiver: (
      <>
        {masked(order.receiver)} · <span className="tabular-nums">{maskMobile(order.mobile)}</span>
      </>
    ),
    status: <StatusWord status={order.status} className="whitespace-nowrap text-sm" />,
    payment: (
      <span className="whitespace-nowrap">
        {t(order.payMethod)} · {own(`paymentOf.${order.paymentStatus}`)}
      </span>
    ),
    pieces: formats.count(order.totalCount),
    total: <b className="font-semibold">{formatFen(order.totalFen)}</b>,
    placedAt: (
      <time dateTime={order.placedAt.toISOString()} className="whitespace-nowrap tabular-nums">
        {formats.dateTime(order.placedAt)}
      </time>
    ),
    parcel: order.trackingNumber && `${order.carrier ?? ''} ${order.trackingNumber}`,
    steps: (
      <ButtonLink href={href} size="sm" look={isToShip ? 'soft' : 'line'}>
        {t(isToShip ? 'ship' : 'view')}
        <span className="sr-only"> {order.number}</span>
      </ButtonLink>
    ),
  };
}
