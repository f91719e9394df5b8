import 'server-only';
import { and, count, desc, eq } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { db } from '../../db/index.ts';
import { favourites, skus } from '../../db/schema/index.ts';
import { wishedCookieName } from '../../lib/session.ts';
import { idSchema } from './catalog-schema.ts';
import { type SavedSku, savedColumns } from './saved-columns.ts';
import { clamp, pageSize } from './sku-queries.ts';

export type FavouritePage = { skus: SavedSku[]; total: number; page: number; pages: number };

/** The user's favourites, the newest first, whether still sold or not. */
export async function listFavourites(userId: number, wanted: number): Promise<FavouritePage> {
  const mine = eq(favourites.userId, userId);
  const [found] = await db
    .select({ total: count() })
    .from(favourites)
    .innerJoin(skus, eq(skus.id, favourites.skuId))
    .where(mine);
  const { page, pages, offset } = clamp(found?.total ?? 0, wanted);
  const rows = await db
    .select({ ...savedColumns, at: favourites.createdAt })
    .from(favourites)
    .innerJoin(skus, eq(skus.id, favourites.skuId))
    .where(mine)
    .orderBy(desc(favourites.createdAt), desc(favourites.skuId))
    .limit(pageSize)
    .offset(offset);
  return { skus: rows, total: found?.total ?? 0, page, pages };
}

export async function isFavourite(userId: number, skuId: number): Promise<boolean> {
  const rows = await db
    .select({ skuId: favourites.skuId })
    .from(favourites)
    .where(and(eq(favourites.userId, userId), eq(favourites.skuId, skuId)));
  return rows.length > 0;
}

/** What a guest wanted to keep and had to log in for. */
export async function guestWish(): Promise<number | undefined> {
  return idSchema.safeParse((await cookies()).get(wishedCookieName())?.value).data;
}
