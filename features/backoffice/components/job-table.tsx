import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { isJobName } from '../jobs/run-jobs';
import type { listJobs } from '../message-queries';
import { hurryJobAction } from '../staff-actions';
import { KnownName } from './known-name';
import { StaffForm } from './staff-form';
import { Cell, Row, Table } from './table';

type Job = Awaited<ReturnType<typeof listJobs>>[number];

export async function JobTable({ rows, canRetry }: { rows: Job[]; canRetry: boolean }) {
  const [t, words, formats] = await Promise.all([getWords('backoffice'), getWords('jobNames'), getFormats()]);
  const wordOf = (name: string) => (isJobName(name) ? words(name) : undefined);
  const names = ['job', 'every', 'lastDone', 'nextRun', 'lastError', 'steps'] as const;
  return (
    <Table label={t('jobs')} head={names.map((name) => ({ name: t(name) }))}>
      {rows.map(({ name, everySeconds, doneAt, runAt, lastError }) => (
        <Row key={name}>
          <Cell name={t('job')}>
            <KnownName name={name} word={wordOf(name)} />
          </Cell>
          <Cell name={t('every')}>{everySeconds && t('everySeconds', { count: everySeconds })}</Cell>
          <Cell name={t('lastDone')}>{doneAt ? formats.dateTime(doneAt) : t('never')}</Cell>
          <Cell name={t('nextRun')}>{formats.dateTime(runAt)}</Cell>
          <Cell name={t('lastError')}>{lastError}</Cell>
          <Cell name={t('steps')}>
            {canRetry && (
              <StaffForm
                action={hurryJobAction}
                submit={t('hurry')}
                label={t('hurryThis', { name: wordOf(name) ?? name })}
                done={t('hurryDone')}
                look="line"
                size="sm"
                hidden={{ name }}
              />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
