import { addresses } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { AddressInput } from './account-schema.ts';
import { livingAddresses, lockAddressBook, noteDefault } from './address-book.ts';
import { placeAddress } from './place-address.ts';

export const addressLimit = 20;

/**
 * A new address of the user; the first one becomes the default. What stands there exactly so already is that address:
 * a form that was sent twice adds one. Refuses `address-limit`, `region-mismatch`.
 */
export function addAddress(userId: number, input: AddressInput): Promise<number> {
  return inTransaction(async (tx) => {
    await lockAddressBook(tx, userId);
    const { title, receiver, mobile, place } = input;
    const wanted = { title: title || receiver, receiver, mobile, place, ...(await placeAddress(tx, input)) };
    const living = await livingAddresses(tx, userId);
    const same = living.find((address) => isSame(address, wanted));
    if (!same && living.length >= addressLimit) {
      throw new ShopError('address-limit', { limit: addressLimit });
    }
    const [added] = same
      ? [same]
      : await tx
          .insert(addresses)
          .values({ userId, ...wanted })
          .$returningId();
    if (!added) throw new Error('an inserted address must have an id');
    if (living.length === 0 || input.isDefault) await noteDefault(tx, userId, added.id);
    return added.id;
  });
}

const isSame = <Wanted extends object>(address: Wanted, wanted: Wanted) =>
  Object.entries(wanted).every(([name, value]) => address[name as keyof Wanted] === value);
