import type { Transaction } from '../../../db/index.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { changeSkus, skuChanges, skuObstacles } from './change-skus.ts';
import { type Chunk, type Obstacles, writeOff } from './chunk.ts';
import { moveStock, noteMoves, stockMoves, stockObstacles } from './move-stock.ts';
import { productObstacles } from './product-obstacles.ts';
import { putUpProducts } from './put-up-products.ts';
import { twinsOf } from './read-known.ts';
import { takeAwayProducts } from './take-away-products.ts';

/** Thrown to roll a chunk back: these rows cannot be done. */
export class Blocked extends Error {
  override readonly name = 'Blocked';

  constructor(readonly obstacles: Obstacles) {
    super('rows cannot be done');
  }
}

type Options = {
  appliedCount: number;
  /** Nothing could put it right again: rows that cannot be done are left as they are, and named. */
  isForced: boolean;
};

/** Applies these rows or takes them back, and writes them off, all in this transaction. */
export async function workChunk(tx: Transaction, chunk: Chunk, options: Options): Promise<void> {
  if (chunk.kind === 'stock') return workStock(tx, chunk, options);
  if (chunk.kind === 'skus') return workSkus(tx, chunk, options);
  if (chunk.direction === 'back') return workAway(tx, chunk, options);
  // those that are there were kept when the import was undone
  const wanted = chunk.rows.filter(({ productId }) => productId === null);
  const inTheWay = options.isForced ? new Map() : await twinsOf(tx, wanted);
  if (inTheWay.size > 0) throw new Blocked(inTheWay);
  await putUpProducts(tx, { ...chunk, rows: wanted });
  await writeOff(tx, chunk, options.appliedCount);
}

async function workStock(tx: Transaction, chunk: Chunk, { appliedCount, isForced }: Options): Promise<void> {
  const moves = stockMoves(chunk.rows, chunk.direction);
  // forced, what is in the way has to be known before the ledger is written; else it is asked last
  const stuck = isForced ? await stockObstacles(tx, moves, { isLocked: false }) : new Map();
  const possible = moves.filter(({ line }) => !stuck.has(line));
  await writeOff(tx, chunk, appliedCount, stuck);
  await noteMoves(tx, chunk, possible);
  const inTheWay = await stockObstacles(tx, possible, { isLocked: true });
  if (inTheWay.size > 0) throw isForced ? new ShopError('busy', null) : new Blocked(inTheWay);
  await moveStock(tx, possible);
}

async function workSkus(tx: Transaction, chunk: Chunk, { appliedCount, isForced }: Options): Promise<void> {
  const changes = skuChanges(chunk.rows, chunk.direction);
  const inTheWay = await skuObstacles(tx, changes, { isLocked: true });
  if (inTheWay.size > 0 && !isForced) throw new Blocked(inTheWay);
  await writeOff(tx, chunk, appliedCount, inTheWay);
  await changeSkus(
    tx,
    chunk.actorId,
    changes.filter(({ line }) => !inTheWay.has(line)),
  );
}

/** New products that somebody has changed since are left alone, whatever the import does: nothing puts them up again. */
async function workAway(tx: Transaction, chunk: Chunk, { appliedCount }: Options): Promise<void> {
  const stuck = await productObstacles(tx, chunk.rows, { isLocked: true });
  await writeOff(tx, chunk, appliedCount, stuck);
  const units = new Set(chunk.rows.filter(({ line }) => stuck.has(line)).map(({ unit }) => unit));
  await takeAwayProducts(tx, { ...chunk, rows: chunk.rows.filter(({ unit }) => !units.has(unit)) });
}
