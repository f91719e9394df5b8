import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { browsingHistory } from '../../db/schema/index.ts';

/** Takes one SKU, or without it everything, out of what the user looked at. */
export async function forgetViews(userId: number, skuId?: number): Promise<void> {
  const one = skuId === undefined ? undefined : eq(browsingHistory.skuId, skuId);
  await db.delete(browsingHistory).where(and(eq(browsingHistory.userId, userId), one));
}
