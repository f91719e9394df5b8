import { ShopError } from '../../lib/shop-error.ts';
import { type CartOwner, mostLines, mostPerSku } from './cart-keys.ts';
import { mergeLines, type StoredLine } from './cart-store.ts';

/**
 * A removed line comes back as it was and where it was, whatever the shelf says by now. Where the goods came into the
 * cart again meanwhile the larger quantity stands. Refuses `cart-full`.
 */
export async function putLineBack(owner: CartOwner, line: StoredLine): Promise<void> {
  const { leftOut } = await mergeLines(owner, [{ ...line, most: mostPerSku }]);
  if (leftOut.length > 0) throw new ShopError('cart-full', { limit: mostLines });
}
