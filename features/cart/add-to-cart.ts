import { ShopError } from '../../lib/shop-error.ts';
import { type Offer, readOffers } from '../catalog/read-offers.ts';
import { type CartOwner, mostLines, mostPerSku } from './cart-keys.ts';
import { putIntoCart } from './cart-store.ts';

/** `add` puts the pieces to those in the cart; `only` makes it exactly these pieces and selects nothing else (buy now). */
export type Addition = { skuId: number; quantity: number; mode: 'add' | 'only' };

/**
 * Puts pieces of a SKU into the cart and answers how many are in it then. Refuses `off-shelf`, `out-of-stock` and
 * `quantity-limit` by the quantity that would result, and `cart-full`; the cart then stays as it is.
 */
export async function addToCart(owner: CartOwner, { skuId, quantity, mode }: Addition): Promise<number> {
  const offer = await offerOf(skuId);
  const most = Math.min(offer.stock, mostPerSku);
  const { outcome, inCart } = await putIntoCart(owner, {
    skuId,
    quantity,
    most,
    priceFen: offer.priceFen,
    mode,
  });
  if (outcome === 'full') throw new ShopError('cart-full', { limit: mostLines });
  if (outcome === 'over') throw tooMany(offer, inCart);
  return inCart;
}

export async function offerOf(skuId: number): Promise<Offer> {
  const offer = (await readOffers([skuId])).get(skuId);
  if (!offer?.isLaunched) throw new ShopError('off-shelf', { name: offer?.name ?? null });
  return offer;
}

export function tooMany({ name, stock }: Offer, inCart: number): ShopError {
  return stock < mostPerSku
    ? new ShopError('out-of-stock', { name, left: stock, inCart })
    : new ShopError('quantity-limit', { name, limit: mostPerSku, inCart });
}
