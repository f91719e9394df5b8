import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { livingAddresses, lockAddressBook, noteDefault } from './address-book.ts';

/** The address that checkout begins with. Refuses `no-address`. */
export function setDefaultAddress(userId: number, addressId: number): Promise<void> {
  return inTransaction(async (tx) => {
    await lockAddressBook(tx, userId);
    const living = await livingAddresses(tx, userId);
    if (!living.some(({ id }) => id === addressId)) throw new ShopError('no-address', null);
    await noteDefault(tx, userId, addressId);
  });
}
