import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../asked-list';
import { isAuditAction } from '../audit-actions';
import type { listAudit } from '../audit-queries';
import { KnownName } from './known-name';
import { ColumnChoice } from './list/column-choice';
import { type Column, ListTable } from './list/list-table';

type Entry = Awaited<ReturnType<typeof listAudit>>['rows'][number];

export async function AuditTable({ list, rows }: { list: AskedList; rows: Entry[] }) {
  const [t, words, formats] = await Promise.all([getWords('backoffice'), getWords('audited'), getFormats()]);
  const keys = ['when', 'who', 'what', 'subject', 'before', 'after'] as const;
  const columns: Column[] = keys.map((key) => ({ key, name: t(key) }));
  const cellsOf = ({ at, username, action, subject, before, after }: Entry) => ({
    when: (
      <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
        {formats.dateTime(at)}
      </time>
    ),
    who: username,
    what: <KnownName name={action} word={isAuditAction(action) ? words(action) : undefined} />,
    subject,
    before: <Values of={before} />,
    after: <Values of={after} />,
  });
  return (
    <>
      <div className="flex justify-end pb-3">
        <ColumnChoice list={list} columns={columns} />
      </div>
      <ListTable
        label={t('audit')}
        list={list}
        columns={columns}
        rows={rows.map((entry) => ({ key: String(entry.id), cells: cellsOf(entry) }))}
      />
    </>
  );
}

function Values({ of }: { of: unknown }) {
  return (
    <span className="grid">
      {Object.entries((of ?? {}) as Record<string, unknown>).map(([name, value]) => (
        <span key={name} className="break-all text-xs">
          <span className="text-ink-3">{name}</span>{' '}
          {typeof value === 'object' ? JSON.stringify(value) : String(value)}
        </span>
      ))}
    </span>
  );
}
