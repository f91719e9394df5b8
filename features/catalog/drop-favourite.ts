import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { favourites } from '../../db/schema/index.ts';

/** Takes a SKU out of the user's favourites, also one that is sold no more. What is not there is gone already. */
export async function dropFavourite(userId: number, skuId: number): Promise<void> {
  await db.delete(favourites).where(and(eq(favourites.userId, userId), eq(favourites.skuId, skuId)));
}
