import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { ListFoot } from '../../components/list/list-foot';
import { type Column, ListTable } from '../../components/list/list-table';
import type { ImportLine, listImports } from '../import-queries';
import { StatusTag } from './status-tag';

type Props = { list: AskedList; found: Awaited<ReturnType<typeof listImports>> };

/** Every import so far. */
export async function ImportList({ list, found: { rows, page, pages, total } }: Props) {
  const [t, formats] = await Promise.all([getWords('imports'), getFormats()]);
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  const columns: Column[] = [
    { key: 'number', name: t('number'), sort: ['oldest', 'newest'] },
    { key: 'kind', name: t('kind') },
    { key: 'file', name: t('fileName') },
    { key: 'rows', name: t('rows'), isNumber: true },
    { key: 'status', name: t('status') },
    { key: 'who', name: t('who') },
    { key: 'when', name: t('when') },
  ];
  const cellsOf = (line: ImportLine) => ({
    number: (
      <Link
        href={`/admin/imports/${line.id}`}
        className="link inline-flex min-h-tap items-center tabular-nums"
      >
        #{line.id}
      </Link>
    ),
    kind: t(`kinds.${line.kind}`),
    file: <span className="break-all">{line.fileName}</span>,
    rows: formats.count(line.rowCount),
    status: <StatusTag line={line} />,
    who: line.username,
    when: (
      <time dateTime={line.createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
        {formats.dateTime(line.createdAt)}
      </time>
    ),
  });
  return (
    <>
      <ListTable
        label={t('history')}
        list={list}
        columns={columns}
        rows={rows.map((line) => ({ key: String(line.id), cells: cellsOf(line) }))}
      />
      <ListFoot
        list={list}
        page={page}
        pages={pages}
        found={t('importsFound', { count: formats.count(total) })}
      />
    </>
  );
}
