import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { browsingHistory } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { readOffers } from './read-offers.ts';

export const mostViews = 50;

/**
 * Notes that the user has just looked at these SKUs, the last one first. Each stands in the history once, with its
 * last time; the oldest make room. What is not on the shelf is left out.
 */
export async function noteViews(userId: number, skuIds: readonly number[]): Promise<void> {
  const offers = await readOffers(skuIds);
  const seen = [...new Set(skuIds)].filter((id) => offers.get(id)?.isLaunched);
  if (seen.length === 0) return;
  await inTransaction(
    async (tx) => {
      const user = (await lockUsers(tx, [userId])).get(userId);
      if (!user?.isActive) return;
      const at = user.now.getTime();
      await tx
        .insert(browsingHistory)
        .values(seen.map((skuId, i) => ({ userId, skuId, viewedAt: new Date(at - i) })))
        .onDuplicateKeyUpdate({ set: { viewedAt: sql`greatest(viewed_at, values(viewed_at))` } });
      await makeRoom(tx, userId);
    },
    { isRepeatable: true },
  );
}

async function makeRoom(tx: Transaction, userId: number): Promise<void> {
  const mine = eq(browsingHistory.userId, userId);
  const surplus = await tx
    .select({ skuId: browsingHistory.skuId })
    .from(browsingHistory)
    .where(mine)
    .orderBy(desc(browsingHistory.viewedAt), desc(browsingHistory.skuId))
    .limit(mostViews)
    .offset(mostViews);
  if (surplus.length === 0) return;
  const ids = surplus.map(({ skuId }) => skuId);
  await tx.delete(browsingHistory).where(and(mine, among(browsingHistory.skuId, ids)));
}
