import { sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { users } from '../../db/schema/index.ts';

/**
 * Locks the users' rows, ascending; whoever changes something of a user begins here, so no second post of theirs can
 * overtake. `hasSession`: one of the sessions is the user's and has not ended.
 */
export async function lockUsers(
  tx: Transaction,
  userIds: Iterable<number>,
  sessionIds: Iterable<number> = [],
) {
  const rows = await tx
    .select({
      id: users.id,
      username: users.username,
      mail: users.verifiedEmail,
      mobile: users.mobile,
      isActive: users.isActive,
      sessionVersion: users.sessionVersion,
      defaultAddressId: users.defaultAddressId,
      hasSession: isOneAlive(ascending(sessionIds)),
      now: sql`now(3)`.mapWith(users.createdAt),
    })
    .from(users)
    .where(among(users.id, ascending(userIds)))
    .orderBy(users.id)
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Asked in the same statement, and locks nothing: a session that ends meanwhile ended after the order. */
const isOneAlive = (sessionIds: number[]) =>
  sql`exists (select 1 from sessions s where s.user_id = users.id and ${among(sql`s.id`, sessionIds)}
    and s.ended_at is null and s.expires_at > now(3))`.mapWith(Boolean);
