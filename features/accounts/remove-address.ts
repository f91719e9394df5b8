import { and, eq, sql } from 'drizzle-orm';
import { addresses } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { livingAddresses, lockAddressBook, noteDefault } from './address-book.ts';

/**
 * Takes an address out of the book; after the default the most recently changed one becomes it. What the user removed
 * before is gone already. Refuses `no-address`.
 */
export function removeAddress(userId: number, addressId: number): Promise<void> {
  return inTransaction(async (tx) => {
    const { defaultAddressId } = await lockAddressBook(tx, userId);
    const isMine = and(eq(addresses.id, addressId), eq(addresses.userId, userId));
    const [{ affectedRows }] = await tx
      .update(addresses)
      .set({ deletedAt: sql`coalesce(${addresses.deletedAt}, now(3))` })
      .where(isMine);
    if (affectedRows === 0) throw new ShopError('no-address', null);
    if (defaultAddressId !== addressId) return;
    const [next] = await livingAddresses(tx, userId);
    await noteDefault(tx, userId, next?.id ?? null);
  });
}
