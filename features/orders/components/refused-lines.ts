import type { CartLineView } from '@/features/cart/cart-queries';
import type { RefusedLine } from '@/lib/shop-error';

/** The lines that cannot be bought as they are, as placing the order would refuse them. */
export function refusedLines(lines: CartLineView[]): RefusedLine[] {
  return lines
    .filter(({ state }) => state !== 'ok')
    .map(({ skuId, name, quantity, most, state }) => {
      const isSold = state === 'short' || state === 'sold-out';
      return {
        skuId,
        name,
        wanted: quantity,
        left: isSold ? most : 0,
        reason: isSold ? 'short' : 'off-shelf',
      };
    });
}
