import { and, eq, isNull, sql } from 'drizzle-orm';
import { jobs, outbox } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** Has a message tried again now that was given up or waits for its turn. Answers false when it was sent. */
export async function retryMessage(session: Session | undefined, messageId: number): Promise<boolean> {
  const isWaiting = await asStaff(session, 'message.retry', async (tx, staff) => {
    const [again] = await tx
      .update(outbox)
      .set({ givenUpAt: null, attempts: 0, nextTryAt: sql`now(3)` })
      .where(and(eq(outbox.id, messageId), isNull(outbox.sentAt)));
    if (again.affectedRows === 0) return false;
    await noteAudit(tx, staff, {
      action: 'message.retry',
      subject: `message:${messageId}`,
      before: null,
      after: null,
    });
    return true;
  });
  deliverSoon();
  return isWaiting;
}

/** Has a job done at once by whichever process looks next. Answers false when there is none of that name. */
export function hurryJob(session: Session | undefined, name: string): Promise<boolean> {
  return asStaff(session, 'message.retry', async (tx, staff) => {
    const [due] = await tx.update(jobs).set({ runAt: sql`now(3)` }).where(eq(jobs.name, name));
    if (due.affectedRows === 0) return false;
    await noteAudit(tx, staff, { action: 'job.hurry', subject: `job:${name}`, before: null, after: null });
    return true;
  });
}
