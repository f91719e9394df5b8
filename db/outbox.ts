import { and, asc, type Column, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Db, Transaction } from './index.ts';
import { deleteAll } from './rows.ts';
import { outbox } from './schema/index.ts';

export type Message = {
  channel: 'sms' | 'mail';
  /** A mobile number or a mail address. */
  recipient: string;
  /** Of an SMS what goes into the text that the operators have approved: a code, or an order's number and state. */
  subject?: string;
  body: string;
  html?: string;
};
export type Channel = Message['channel'];

/** Word of orders waits in a line of its own: thousands of parcels keep no code and no link waiting. */
export type Line = { channel: Channel; isNotice: boolean };
export type Claimed = Message & { id: number; attempts: number; ageSeconds: number };

/** Leaves a message for delivery, in the transaction that causes it. */
export async function leaveMessage(tx: Transaction, message: Message): Promise<void> {
  await tx.insert(outbox).values(message);
}

/** Leaves a message for whoever leaves it to send at once; another process takes it over when that one dies. */
export async function leaveTaken(tx: Transaction, message: Message): Promise<Claimed> {
  const [{ insertId }] = await tx
    .insert(outbox)
    .values({ ...message, attempts: 1, nextTryAt: sql`now(3) + interval ${takenForSeconds} second` });
  return { ...message, id: insertId, attempts: 1, ageSeconds: 0 };
}

const takenForSeconds = 60;

/** The message of a line that has waited longest, for a minute nobody else's: no process sends what another is sending. */
export async function claimMessage(db: Db, line: Line): Promise<Claimed | undefined> {
  const [due] = await db
    .select({
      id: outbox.id,
      channel: outbox.channel,
      recipient: outbox.recipient,
      subject: outbox.subject,
      body: outbox.body,
      html: sql<string>`coalesce(${outbox.html}, '')`,
      attempts: outbox.attempts,
      ageSeconds: sql`timestampdiff(second, ${outbox.createdAt}, now(3))`.mapWith(Number),
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.channel, line.channel),
        eq(outbox.isNotice, line.isNotice),
        isNull(outbox.sentAt),
        isNull(outbox.givenUpAt),
        lte(outbox.nextTryAt, sql`now(3)`),
      ),
    )
    .orderBy(asc(outbox.nextTryAt), asc(outbox.id))
    .limit(1);
  if (!due) return undefined;
  const [taken] = await db
    .update(outbox)
    .set({ attempts: due.attempts + 1, nextTryAt: sql`now(3) + interval ${takenForSeconds} second` })
    .where(and(eq(outbox.id, due.id), eq(outbox.attempts, due.attempts), isNull(outbox.sentAt)));
  return taken.affectedRows === 1 ? { ...due, attempts: due.attempts + 1 } : claimMessage(db, line);
}

export async function settleSent(db: Db, id: number): Promise<void> {
  await db.update(outbox).set({ sentAt: sql`now(3)`, lastError: null }).where(eq(outbox.id, id));
}

/** To be tried again after so many seconds; without them given up. */
export async function settleFailed(
  db: Db,
  id: number,
  reason: string,
  again: number | undefined,
): Promise<void> {
  const next =
    again === undefined ? { givenUpAt: sql`now(3)` } : { nextTryAt: sql`now(3) + interval ${again} second` };
  await db
    .update(outbox)
    .set({ lastError: [...reason].slice(0, 500).join(''), ...next })
    .where(eq(outbox.id, id));
}

const keptForDays = 30;

/** Deletes what was sent or given up a while ago: messages are about persons. Answers how many. */
export async function forgetMessages(db: Db): Promise<number> {
  const isOld = (moment: Column) => sql`${moment} < now(3) - interval ${keptForDays} day`;
  return (
    (await deleteAll(db, outbox, isOld(outbox.sentAt))) +
    (await deleteAll(db, outbox, isOld(outbox.givenUpAt)))
  );
}
