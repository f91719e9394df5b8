import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { listMessages } from '../message-queries';
import { retryMessageAction } from '../staff-actions';
import { StaffForm } from './staff-form';
import { Cell, Row, Table } from './table';

type Message = Awaited<ReturnType<typeof listMessages>>[number];

export async function MessageTable({ rows, canRetry }: { rows: Message[]; canRetry: boolean }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const names = ['when', 'channel', 'recipient', 'tries', 'lastError', 'steps'] as const;
  return (
    <Table label={t('messages')} head={names.map((name) => ({ name: t(name) }))}>
      {rows.map(({ id, channel, recipient, attempts, lastError, createdAt, sentAt }) => (
        <Row key={id}>
          <Cell name={t('when')}>
            <time dateTime={createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.dateTime(createdAt)}
            </time>
          </Cell>
          <Cell name={t('channel')}>{t(channel)}</Cell>
          <Cell name={t('recipient')}>{recipient}</Cell>
          <Cell name={t('tries')}>{attempts}</Cell>
          <Cell name={t('lastError')}>{lastError}</Cell>
          <Cell name={t('steps')}>
            {canRetry && !sentAt && (
              <StaffForm
                action={retryMessageAction}
                submit={t('retry')}
                label={t('retryThis', { id })}
                done={t('retryDone')}
                look="line"
                size="sm"
                hidden={{ messageId: id }}
              />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
