import { and, eq, isNull, sql } from 'drizzle-orm';
import { addresses } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { AddressInput } from './account-schema.ts';
import { lockAddressBook, noteDefault } from './address-book.ts';
import { placeAddress } from './place-address.ts';

/** Writes an address of the user anew; placed orders keep theirs. Refuses `no-address`, `region-mismatch`. */
export function changeAddress(userId: number, addressId: number, input: AddressInput): Promise<void> {
  return inTransaction(async (tx) => {
    await lockAddressBook(tx, userId);
    const { title, receiver, mobile, place } = input;
    const [{ affectedRows }] = await tx
      .update(addresses)
      .set({
        title: title || receiver,
        receiver,
        mobile,
        place,
        ...(await placeAddress(tx, input)),
        updatedAt: sql`now(3)`,
      })
      .where(and(eq(addresses.id, addressId), eq(addresses.userId, userId), isNull(addresses.deletedAt)));
    if (affectedRows === 0) throw new ShopError('no-address', null);
    if (input.isDefault) await noteDefault(tx, userId, addressId);
  });
}
