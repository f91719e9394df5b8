import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { shelfPlans } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { log } from '../../../lib/log.ts';
import { isOutage } from '../../../lib/outage.ts';
import { launch } from './launch-products.ts';

const atOnce = 200;

/**
 * Puts on the shelf and takes off it what was planned for now, the earliest first, each in a transaction of its own: what
 * is wrong with one keeps no other waiting.
 */
export async function carryOutPlans(): Promise<void> {
  const due = await db
    .select()
    .from(shelfPlans)
    .where(and(isNull(shelfPlans.settledAt), lte(shelfPlans.at, sql`now(3)`)))
    .orderBy(asc(shelfPlans.at), asc(shelfPlans.id))
    .limit(atOnce);
  for (const plan of due) await carryOut(plan);
}

/** The plan comes last, after the rows that orders lock; when it was settled meanwhile nothing is changed. */
async function carryOut({ id, productId, skuId, isLaunched, plannedBy }: typeof shelfPlans.$inferSelect) {
  await inTransaction(
    async (tx) => {
      await launch(tx, plannedBy, { productIds: [productId], skuId, isLaunched, planId: id });
      const [settled] = await tx
        .update(shelfPlans)
        .set({ settledAt: sql`now(3)`, isCarriedOut: true })
        .where(and(eq(shelfPlans.id, id), isNull(shelfPlans.settledAt)));
      if (settled.affectedRows === 0) throw new CalledOff();
    },
    { isRepeatable: true },
  ).catch((error) => {
    if (isOutage(error)) throw error;
    if (!(error instanceof CalledOff))
      log.error({ err: error, planId: id }, 'a plan could not be carried out');
  });
}

class CalledOff extends Error {}
