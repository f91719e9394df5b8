import { eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import {
  addresses,
  identities,
  oneTimeSecrets,
  outbox,
  secretPurposes,
  sessions,
  users,
} from '../../db/schema/index.ts';
import { removeSecondStep } from './turn-off-second-step.ts';
import { userSubject } from './user-subject.ts';

/** Nobody can register with it: a colon is in no username. */
const closedName = (userId: number) => `closed:${userId}`;

/** `email`: one that is verified. What was sent to another may be somebody else's. */
type Owner = { id: number; mobile: string | null; email: string | null };

/** Whatever the user's locked row and the tables around it tell of a person goes; the row stays, for what points at it. */
export async function emptyAccount(tx: Transaction, { id, mobile, email }: Owner): Promise<void> {
  for (const table of [addresses, identities, sessions]) await tx.delete(table).where(eq(table.userId, id));
  await removeSecondStep(tx, id);
  const reached = [mobile, email].filter((name) => name !== null);
  await forgetSecrets(tx, [userSubject(id), ...reached]);
  await forgetMessages(tx, reached);
  await tx
    .update(users)
    .set({
      username: closedName(id),
      mobile: null,
      email: null,
      emailVerifiedAt: null,
      passwordHash: '',
      isActive: false,
      closedAt: sql`now(3)`,
      sessionVersion: sql`${users.sessionVersion} + 1`,
      defaultAddressId: null,
    })
    .where(eq(users.id, id));
}

// Both are looked for without locks: a search through rows that others are writing would wait for them.

async function forgetSecrets(tx: Transaction, subjects: string[]): Promise<void> {
  const of: SQL = sql`${among(oneTimeSecrets.purpose, [...secretPurposes])} and ${among(oneTimeSecrets.subject, subjects)}`;
  const found = await tx.select({ id: oneTimeSecrets.id }).from(oneTimeSecrets).where(of);
  await tx.delete(oneTimeSecrets).where(amongIds(oneTimeSecrets.id, found));
}

/** Sent or waiting. */
async function forgetMessages(tx: Transaction, recipients: string[]): Promise<void> {
  const to = among(outbox.recipient, recipients);
  const found = await tx.select({ id: outbox.id }).from(outbox).where(to);
  await tx.delete(outbox).where(amongIds(outbox.id, found));
}

const amongIds = (column: typeof outbox.id | typeof oneTimeSecrets.id, rows: { id: number }[]) =>
  among(
    column,
    rows.map(({ id }) => id),
  );
