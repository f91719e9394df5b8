import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { skus, stockMovements } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { mostStock } from './stock-schema.ts';

export type Adjustment = {
  /** Pieces that came (12) or went (-3). */
  delta: number;
  reason: string;
  /** Of the form: the same one sent twice moves them once. */
  key: number;
};

/**
 * Puts pieces on the shelf or takes them off, beside whatever orders do meanwhile; never below zero. Answers false when
 * this form was sent before, and refuses it when it said something else then.
 */
export function adjustStock(
  session: Session | undefined,
  skuId: number,
  { delta, reason, key }: Adjustment,
): Promise<boolean> {
  return asStaff(session, 'stock.adjust', async (tx, staff) => {
    const known = await movedBefore(tx, skuId, key);
    if (known && (known.delta !== delta || known.reason !== reason)) throw new ShopError('key-reused', null);
    if (known) return false;
    const seen = await stockOf(tx, skuId);
    const move = { skuId, delta, ref: key, note: reason, actor: staff.actor };
    await tx.insert(stockMovements).values({ ...move, reason: 'adjust' });
    await noteAudit(tx, staff, {
      action: 'stock.adjust',
      subject: `sku:${skuId}`,
      before: { stock: seen }, // orders may move it on until the statement below
      after: { delta, reason },
    });
    const left = sql`${skus.stock} + ${delta}`;
    const [moved] = await tx
      .update(skus)
      .set({ stock: left })
      .where(and(eq(skus.id, skuId), delta < 0 ? sql`${left} >= 0` : sql`${left} <= ${mostStock}`));
    if (moved.affectedRows === 0) throw refusal(delta, await stockOf(tx, skuId));
    return true;
  });
}

const refusal = (delta: number, left: number) =>
  delta < 0 ? new ShopError('stock-short', { left }) : new ShopError('stock-full', { limit: mostStock });

/** All four columns of an index; whoever sends the form again waits at the lock of the same member of staff. */
async function movedBefore(tx: Transaction, skuId: number, key: number) {
  const [known] = await tx
    .select({ delta: stockMovements.delta, reason: stockMovements.note })
    .from(stockMovements)
    .where(
      and(
        isNull(stockMovements.orderId),
        eq(stockMovements.skuId, skuId),
        eq(stockMovements.reason, 'adjust'),
        eq(stockMovements.ref, key),
      ),
    );
  return known;
}

async function stockOf(tx: Transaction, skuId: number): Promise<number> {
  const [sku] = await tx.select({ stock: skus.stock }).from(skus).where(eq(skus.id, skuId));
  if (!sku) throw new ShopError('is-gone', null);
  return sku.stock;
}
