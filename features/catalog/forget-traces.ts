import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { browsingHistory, favourites } from '../../db/schema/index.ts';

/** What a user kept and looked at. */
export async function forgetTraces(tx: Transaction, userId: number): Promise<void> {
  await tx.delete(favourites).where(eq(favourites.userId, userId));
  await tx.delete(browsingHistory).where(eq(browsingHistory.userId, userId));
}
