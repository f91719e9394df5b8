import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { listAudit } from '../audit-queries';
import { Cell, Row, Table } from './table';

type Entry = Awaited<ReturnType<typeof listAudit>>['rows'][number];

export async function AuditTable({ rows }: { rows: Entry[] }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const names = ['when', 'who', 'what', 'subject', 'before', 'after'] as const;
  return (
    <Table label={t('audit')} head={names.map((name) => ({ name: t(name) }))}>
      {rows.map(({ id, at, username, action, subject, before, after }) => (
        <Row key={id}>
          <Cell name={t('when')}>
            <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.dateTime(at)}
            </time>
          </Cell>
          <Cell name={t('who')}>{username}</Cell>
          <Cell name={t('what')}>{action}</Cell>
          <Cell name={t('subject')}>{subject}</Cell>
          <Cell name={t('before')}>
            <Values of={before} />
          </Cell>
          <Cell name={t('after')}>
            <Values of={after} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Values({ of }: { of: unknown }) {
  return (
    <span className="grid">
      {Object.entries((of ?? {}) as Record<string, unknown>).map(([name, value]) => (
        <span key={name} className="break-all text-xs">
          <span className="text-ink-3">{name}</span> {String(value)}
        </span>
      ))}
    </span>
  );
}
