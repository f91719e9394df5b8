import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { browsingHistory, favourites, skus } from '../../db/schema/index.ts';

// What a user may take along; a SKU that is gone for good has no name any more.

export const ownFavourites = (userId: number) =>
  db
    .select({ skuId: favourites.skuId, name: skus.name, createdAt: favourites.createdAt })
    .from(favourites)
    .leftJoin(skus, eq(skus.id, favourites.skuId))
    .where(eq(favourites.userId, userId))
    .orderBy(desc(favourites.createdAt));

export const ownHistory = (userId: number) =>
  db
    .select({ skuId: browsingHistory.skuId, name: skus.name, viewedAt: browsingHistory.viewedAt })
    .from(browsingHistory)
    .leftJoin(skus, eq(skus.id, browsingHistory.skuId))
    .where(eq(browsingHistory.userId, userId))
    .orderBy(desc(browsingHistory.viewedAt));
