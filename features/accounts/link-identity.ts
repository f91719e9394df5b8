import { and, eq } from 'drizzle-orm';
import { isDuplicate } from '../../db/errors.ts';
import type { Transaction } from '../../db/index.ts';
import { identities } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Person } from '../../lib/oauth.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { lockUsers } from './lock-users.ts';
import { tellChange } from './tell-change.ts';

/** For a user who is logged in; told to the verified address, since it is a way in. Refuses `signed-out`, `identity-taken`, `identity-second`. */
export async function linkIdentity(userId: number, person: Person, locale: Locale): Promise<void> {
  await inTransaction(
    async (tx) => {
      const user = (await lockUsers(tx, [userId])).get(userId);
      if (!user?.isActive) throw new ShopError('signed-out', null);
      if (await insertIdentity(tx, userId, person)) await tellChange(tx, userId, 'identity', locale);
    },
    { isRepeatable: true },
  );
  deliverSoon();
}

/** Whether it is new to the user, whose row is locked; the unique indexes decide who was first. */
export async function insertIdentity(tx: Transaction, userId: number, person: Person): Promise<boolean> {
  const { provider, subject } = person;
  const [mine] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(
      and(eq(identities.userId, userId), eq(identities.provider, provider), eq(identities.subject, subject)),
    );
  if (mine) return false;
  try {
    await tx.insert(identities).values({ userId, ...person });
  } catch (error) {
    if (isDuplicate(error, 'identities_subject')) throw new ShopError('identity-taken', null);
    if (isDuplicate(error, 'identities_of_user')) throw new ShopError('identity-second', null);
    throw error;
  }
  return true;
}
