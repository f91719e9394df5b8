import type { Transaction } from '../../db/index.ts';
import { insertRows } from '../../db/rows.ts';
import { type movementReasons, stockMovements } from '../../db/schema/index.ts';
import type { Pieces } from '../catalog/return-stock.ts';

type Movement = {
  reason: Exclude<(typeof movementReasons)[number], 'initial' | 'adjust' | 'import'>;
  /** Number of the return or revival that it belongs to. */
  ref: number;
  actor: string;
};

/** Writes into the ledger that pieces of an order left the shelf or came back, each line once per reason and ref. */
export async function noteMovements(
  tx: Transaction,
  orderId: number,
  pieces: Pieces[],
  { reason, ref, actor }: Movement,
): Promise<void> {
  const sign = reason === 'sale' || reason === 'revive' ? -1 : 1;
  await insertRows(
    tx,
    stockMovements,
    pieces.map(({ skuId, quantity }) => ({
      skuId,
      delta: sign * quantity,
      reason,
      orderId,
      ref,
      actor,
    })),
  );
}
