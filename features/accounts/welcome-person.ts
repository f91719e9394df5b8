import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { identities, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Person } from '../../lib/oauth.ts';
import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { issuePending } from './pending-person.ts';

/** The account that the person is linked to, or for a stranger a token to link one with. Refuses `account-closed`. */
export async function welcomePerson(person: Person): Promise<{ proof: Proof } | { token: string }> {
  const [owner] = await db
    .select({ userId: users.id, sessionVersion: users.sessionVersion, isActive: users.isActive })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, person.provider), eq(identities.subject, person.subject)));
  if (!owner) return { token: await inTransaction((tx) => issuePending(tx, person)) };
  if (!owner.isActive) throw new ShopError('account-closed', null);
  return { proof: { userId: owner.userId, sessionVersion: owner.sessionVersion } };
}
