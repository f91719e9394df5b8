import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { identities, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockUsers } from './lock-users.ts';

/** As long as there is another way in. Refuses `last-way-in`; what is not linked stays so. */
export async function unlinkIdentity(userId: number, provider: string): Promise<void> {
  await inTransaction(
    async (tx) => {
      await lockUsers(tx, [userId]);
      const linked = await tx
        .select({ id: identities.id, provider: identities.provider })
        .from(identities)
        .where(eq(identities.userId, userId));
      const meant = linked.find((identity) => identity.provider === provider);
      if (!meant) return;
      if (linked.length === 1 && !(await hasPassword(tx, userId))) throw new ShopError('last-way-in', null);
      await tx.delete(identities).where(eq(identities.id, meant.id));
    },
    { isRepeatable: true },
  );
}

async function hasPassword(tx: Transaction, userId: number): Promise<boolean> {
  const [user] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return user?.passwordHash.startsWith('$argon2') ?? false;
}
