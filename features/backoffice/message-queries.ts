import 'server-only';
import { and, asc, desc, inArray, isNotNull, isNull } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { jobs, outbox } from '../../db/schema/index.ts';
import { maskMobile } from '../../lib/mask.ts';
import { jobs as known } from './jobs/jobs.ts';

const most = 100;

export type MessageState = 'waiting' | 'given-up' | 'sent';

const stateOf = {
  waiting: and(isNull(outbox.sentAt), isNull(outbox.givenUpAt)),
  'given-up': and(isNull(outbox.sentAt), isNotNull(outbox.givenUpAt)),
  sent: isNotNull(outbox.sentAt),
};

/** The newest messages in a state. What they say stays out: it may be a code, and is nobody's business here. */
export async function listMessages(state: MessageState) {
  const rows = await db
    .select({
      id: outbox.id,
      channel: outbox.channel,
      recipient: outbox.recipient,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
    })
    .from(outbox)
    .where(stateOf[state])
    .orderBy(desc(outbox.id))
    .limit(most);
  return rows.map((row) => ({ ...row, recipient: masked(row.recipient) }));
}

const masked = (recipient: string) =>
  recipient.includes('@') ? recipient.replace(/^(.).*@/, '$1***@') : maskMobile(recipient);

export const listJobs = () =>
  db
    .select({
      name: jobs.name,
      everySeconds: jobs.everySeconds,
      runAt: jobs.runAt,
      doneAt: jobs.doneAt,
      attempts: jobs.attempts,
      lastError: jobs.lastError,
    })
    .from(jobs)
    .where(inArray(jobs.name, Object.keys(known)))
    .orderBy(asc(jobs.name))
    .limit(most);
