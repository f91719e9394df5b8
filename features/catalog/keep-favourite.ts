import { eq } from 'drizzle-orm';
import { favourites } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { readOffers } from './read-offers.ts';

export const mostFavourites = 500;

/**
 * Puts a SKU among the user's favourites; one that is there already stays at its place.
 * Refuses `off-shelf` and `favourite-limit`.
 */
export function keepFavourite(userId: number, skuId: number): Promise<void> {
  return inTransaction(
    async (tx) => {
      const user = (await lockUsers(tx, [userId])).get(userId);
      if (!user?.isActive) throw new ShopError('signed-out', null);
      const kept = await tx
        .select({ skuId: favourites.skuId })
        .from(favourites)
        .where(eq(favourites.userId, userId));
      if (kept.some((one) => one.skuId === skuId)) return;
      const offer = (await readOffers([skuId], tx)).get(skuId);
      if (!offer?.isLaunched) throw new ShopError('off-shelf', { name: offer?.name ?? null });
      if (kept.length >= mostFavourites) throw new ShopError('favourite-limit', { limit: mostFavourites });
      await tx.insert(favourites).values({ userId, skuId });
    },
    { isRepeatable: true },
  );
}
