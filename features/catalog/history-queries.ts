import 'server-only';
import { and, desc, eq, ne } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { browsingHistory, skus } from '../../db/schema/index.ts';
import { viewedCookieName } from '../../lib/session.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { viewsIn } from './guest-views.ts';
import { mostViews } from './note-views.ts';
import { type SavedSku, savedColumns } from './saved-columns.ts';
import { cardColumns, type SkuCard } from './sku-queries.ts';

/** What who is looking has looked at, the last one first; without `except`, and without what is sold no more. */
export async function recentViews(limit: number, except = 0): Promise<SkuCard[]> {
  const user = await currentUser();
  return user ? viewsOfUser(user.id, limit, except) : viewsOfGuest(await guestViews(), limit, except);
}

/** The whole history of a user, whether still sold or not. */
export function listViews(userId: number): Promise<SavedSku[]> {
  return db
    .select({ ...savedColumns, at: browsingHistory.viewedAt })
    .from(browsingHistory)
    .innerJoin(skus, eq(skus.id, browsingHistory.skuId))
    .where(eq(browsingHistory.userId, userId))
    .orderBy(...lastFirst)
    .limit(mostViews);
}

export async function guestViews(): Promise<number[]> {
  return viewsIn((await cookies()).get(viewedCookieName())?.value);
}

const lastFirst = [desc(browsingHistory.viewedAt), desc(browsingHistory.skuId)];

export function viewsOfUser(userId: number, limit: number, except: number): Promise<SkuCard[]> {
  return db
    .select(cardColumns)
    .from(browsingHistory)
    .innerJoin(skus, eq(skus.id, browsingHistory.skuId))
    .where(
      and(eq(browsingHistory.userId, userId), ne(browsingHistory.skuId, except), eq(skus.isLaunched, true)),
    )
    .orderBy(...lastFirst)
    .limit(limit);
}

export async function viewsOfGuest(views: number[], limit: number, except: number): Promise<SkuCard[]> {
  const wanted = views.filter((id) => id !== except);
  if (wanted.length === 0) return [];
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .where(and(among(skus.id, wanted), eq(skus.isLaunched, true)));
  const found = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => found.get(id) ?? []).slice(0, limit);
}
