import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn } from '../../asked-list';
import { ColumnChoice } from '../../components/list/column-choice';
import { IfRead } from '../../components/list/if-read';
import { ListFilter } from '../../components/list/list-filter';
import { ListFoot } from '../../components/list/list-foot';
import { ListTable } from '../../components/list/list-table';
import { StatusTabs } from '../../components/status-tabs';
import type { listStock } from '../stock-queries';
import type { StockAsked } from '../stock-schema';
import { stockColumns, stockRows } from './stock-columns';

type Props = {
  list: AskedList;
  asked: Omit<StockAsked, 'sku'>;
  found: Awaited<ReturnType<typeof listStock>>;
};

export async function StockList({ list, asked: { show, q }, found }: Props) {
  const [t, formats] = await Promise.all([getWords('stock'), getFormats()]);
  const { rows, page, pages, total, isMore } = found;
  const columns = await stockColumns(show !== 'all' || q !== '');
  const counts = { low: formats.count(found.low), out: formats.count(found.out), all: undefined };
  const tabs = (['low', 'out', 'all'] as const).map((key) => ({
    name: t(key),
    href: linkIn(list, { show: key, page: 1 }),
    isHere: key === show,
    ...(counts[key] && { count: counts[key] }),
  }));
  return (
    <>
      <StatusTabs label={t('show')} tabs={tabs} />
      <ListFilter
        list={list}
        search={{ id: 'stock-q', label: t('searchLabel'), hint: t('search'), maxLength: 100 }}
      />
      <IfRead list={list}>
        {rows.length === 0 ? (
          <Nothing isAll={show === 'all'} seeAll={linkIn(list, { show: 'all', page: 1 })} />
        ) : (
          <>
            <div className="mb-2 flex justify-end">
              <ColumnChoice list={list} columns={columns} />
            </div>
            <ListTable label={t('title')} list={list} columns={columns} rows={await stockRows(rows)} />
            <ListFoot
              list={list}
              page={page}
              pages={pages}
              found={isMore ? t('foundMany', { count: formats.count(total) }) : t('found', { count: total })}
            />
          </>
        )}
      </IfRead>
    </>
  );
}

async function Nothing({ isAll, seeAll }: { isAll: boolean; seeAll: string }) {
  const t = await getWords('stock');
  if (isAll) return <EmptyState title={t('none')} />;
  return (
    <EmptyState title={t('noneLow')} actions={<ButtonLink href={seeAll}>{t('seeAll')}</ButtonLink>}>
      {t('noneLowHint')}
    </EmptyState>
  );
}
