import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { addresses, users } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockUsers } from './lock-users.ts';

/** Locks the row of the user whose addresses change, so that no second post overtakes. */
export async function lockAddressBook(tx: Transaction, userId: number) {
  const user = (await lockUsers(tx, [userId])).get(userId);
  if (!user?.isActive) throw new ShopError('signed-out', null);
  return user;
}

/** The living addresses, the most recently changed first. */
export function livingAddresses(tx: Transaction, userId: number) {
  return tx
    .select()
    .from(addresses)
    .where(and(eq(addresses.userId, userId), isNull(addresses.deletedAt)))
    .orderBy(desc(addresses.updatedAt), desc(addresses.id));
}

/** `tx` holds the lock of the user's row. */
export const noteDefault = (tx: Transaction, userId: number, defaultAddressId: number | null) =>
  tx.update(users).set({ defaultAddressId }).where(eq(users.id, userId));
