import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { AskedList } from '../../asked-list';
import { ColumnChoice } from '../../components/list/column-choice';
import { ListFoot } from '../../components/list/list-foot';
import { mostCounted } from '../../count-queries';
import type { Rights } from '../../read-rights';
import type { listOrdersForStaff } from '../order-list-queries';
import { OrderPicks } from './order-picks';
import { OrderTable, orderColumns } from './order-table';
import { OrderWays } from './order-ways';

type Props = { list: AskedList; read: Awaited<ReturnType<typeof listOrdersForStaff>>; rights: Rights };

const form = 'pick-orders';

/** The orders that were found, and what can be done with some or all of them. */
export async function OrderList({ list, read: { rows, total, page, pages, since }, rights }: Props) {
  const [t, formats, columns] = await Promise.all([getWords('backoffice'), getFormats(), orderColumns()]);
  const canPick = rights.has('order.ship') || rights.has('order.export');
  const found =
    total > mostCounted
      ? t('foundMany', { count: formats.count(mostCounted) })
      : t('found', { count: total });
  return (
    <ClientWords names={['lists', 'forms', 'refusals']}>
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <OrderWays list={list} since={since} rights={rights} />
        <ColumnChoice list={list} columns={columns} />
      </div>
      {canPick && <OrderPicks id={form} rights={rights} />}
      <OrderTable
        list={list}
        columns={columns}
        rows={rows}
        canShip={rights.has('order.ship')}
        form={canPick ? form : undefined}
      />
      <ListFoot list={list} page={page} pages={pages} found={found} />
    </ClientWords>
  );
}
