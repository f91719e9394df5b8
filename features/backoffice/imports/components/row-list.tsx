import { EmptyState } from '@/components/ui/empty-state';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn } from '../../asked-list';
import { ListFoot } from '../../components/list/list-foot';
import { type Column, ListTable } from '../../components/list/list-table';
import { StatusTabs } from '../../components/status-tabs';
import type { ImportRow, ImportView, listRows } from '../import-queries';
import type { ColumnKey } from '../kinds';
import { sayCell, sayProblem } from '../say-row';

type Props = {
  list: AskedList;
  view: ImportView;
  columns: readonly ColumnKey[];
  found: Awaited<ReturnType<typeof listRows>>;
};

/** The rows as they were read, what each would change, and what is wrong with it. */
export async function RowList({ list, view, columns: seen, found: { rows, page, pages, total } }: Props) {
  const [t, formats] = await Promise.all([getWords('imports'), getFormats()]);
  const isChecked = view.status === 'checked';
  const hasProblems = rows.some(({ problems }) => problems.length > 0);
  const columns: Column[] = [
    { key: 'line', name: t('line') },
    ...(hasProblems ? [{ key: 'problem', name: t('problem') }] : []),
    ...(isChecked ? [] : [{ key: 'state', name: t('state') }]),
    ...seen.map((column) => ({ key: column, name: t(`columns.${column}`) })),
  ];
  const tabs = (['all', 'problems'] as const).map((show) => ({
    name: t(show === 'all' ? 'showAll' : 'showProblems'),
    href: linkIn(list, { show, page: 1 }),
    isHere: list.asked.show === show,
  }));
  const cellsOf = (row: ImportRow) => ({
    line: row.line,
    problem: <Wrong row={row} />,
    state: t(`states.${row.state}`),
    ...Object.fromEntries(seen.map((column) => [column, sayCell(t, view.kind, row, column)])),
  });
  return (
    <>
      <StatusTabs label={t('show')} tabs={tabs} />
      {rows.length === 0 && <EmptyState title={t('noRows')} heading="h3" />}
      {rows.length > 0 && (
        <>
          <ListTable
            label={t('rowsOf')}
            list={list}
            columns={columns}
            rows={rows.map((row) => ({ key: String(row.line), cells: cellsOf(row) }))}
          />
          <ListFoot
            list={list}
            page={page}
            pages={pages}
            found={t('rowsFound', { count: formats.count(total) })}
          />
        </>
      )}
    </>
  );
}

async function Wrong({ row: { problems } }: { row: ImportRow }) {
  const t = await getWords('imports');
  return (
    <span className="grid min-w-40 gap-1 text-brand-text">
      {problems.map((problem) => {
        const words = sayProblem(t, problem);
        return <span key={words}>{words}</span>;
      })}
    </span>
  );
}
