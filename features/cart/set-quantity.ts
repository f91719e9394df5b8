import { ShopError } from '../../lib/shop-error.ts';
import { offerOf, tooMany } from './add-to-cart.ts';
import { type CartOwner, mostPerSku } from './cart-keys.ts';
import { putQuantity } from './cart-store.ts';

/** Makes a line exactly that many pieces. Refuses as addToCart does, and `line-gone` when it was removed meanwhile. */
export async function setQuantity(owner: CartOwner, skuId: number, quantity: number): Promise<void> {
  const offer = await offerOf(skuId);
  if (quantity > Math.min(offer.stock, mostPerSku)) throw tooMany(offer, 0);
  if (!(await putQuantity(owner, skuId, quantity))) throw new ShopError('line-gone', null);
}
