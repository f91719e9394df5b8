import { cartOfUser, mostPerSku } from '../cart/cart-keys.ts';
import { putQuantity, readCart, selectLines } from '../cart/cart-store.ts';
import { readOffers } from '../catalog/read-offers.ts';

/**
 * Settles the selected lines that cannot be bought as they are, or one of them: `use-left` lowers a short one to what
 * remains, `remove` only deselects, so that it stays in the cart. What has nothing left is deselected either way.
 */
export async function fixLines(userId: number, fix: 'use-left' | 'remove', only?: number): Promise<void> {
  const owner = cartOfUser(userId);
  const isMeant = (skuId: number) => only === undefined || only === skuId;
  const selected = (await readCart(owner)).filter(({ isSelected, skuId }) => isSelected && isMeant(skuId));
  const offers = await readOffers(selected.map(({ skuId }) => skuId));
  const left = (skuId: number) =>
    offers.get(skuId)?.isLaunched ? Math.min(offers.get(skuId)?.stock ?? 0, mostPerSku) : 0;
  const short = selected.filter(({ skuId, quantity }) => left(skuId) < quantity);
  const lowered = short.filter(({ skuId }) => fix === 'use-left' && left(skuId) > 0);
  const dropped = short.filter((line) => !lowered.includes(line));
  for (const { skuId } of lowered) await putQuantity(owner, skuId, left(skuId));
  if (dropped.length > 0)
    await selectLines(
      owner,
      false,
      dropped.map(({ skuId }) => skuId),
    );
}
