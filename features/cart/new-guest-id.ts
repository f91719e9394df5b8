import { randomBytes } from 'node:crypto';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';

/** From one address; a guest's cart stays for a year, so whoever makes more than a crowd would fill Redis. */
export const newCartsAnHour = 3_000;
const newCarts = limitOf('new-carts', newCartsAnHour, 3_600);

/** An opaque name for the cart of a guest who has none. Refuses `too-many-tries`. */
export async function newGuestId(clientAddress: string): Promise<string> {
  await newCarts.count(keyedDigest(clientAddress));
  return randomBytes(16).toString('base64url');
}
