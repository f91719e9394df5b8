import { sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { users } from '../../db/schema/index.ts';

/** Locks the users' rows, ascending; whoever changes something of a user begins here, so no second post of theirs can overtake. */
export async function lockUsers(tx: Transaction, userIds: Iterable<number>) {
  const rows = await tx
    .select({
      id: users.id,
      isActive: users.isActive,
      sessionVersion: users.sessionVersion,
      defaultAddressId: users.defaultAddressId,
      now: sql`now(3)`.mapWith(users.createdAt),
    })
    .from(users)
    .where(among(users.id, ascending(userIds)))
    .orderBy(users.id)
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}
