import { eq, sql } from 'drizzle-orm';
import { once } from '../lib/once.ts';
import { type Database, database } from './index.ts';
import { idBlocks } from './schema/index.ts';

const blockSize = 1_000;

type Block = { next: number; end: number };

/** Order ids are known before the transaction; a block of them is drawn from a row, shared by no other process. */
export async function takeOrderIds(count: number, on: Database = database()): Promise<number[]> {
  const block = blockOf(on);
  while (block.end - block.next < count) Object.assign(block, await drawBlock(on));
  const first = block.next;
  block.next += count;
  return Array.from({ length: count }, (_, i) => first + i);
}

const blockOf = (on: Database): Block => {
  const blocks = once('order-id-blocks', () => new WeakMap<Database, Block>());
  const block = blocks.get(on) ?? { next: 0, end: 0 };
  blocks.set(on, block);
  return block;
};

/** A statement without a transaction: no lock on the row that all processes draw from can be left behind. */
async function drawBlock(on: Database): Promise<Block> {
  const [{ insertId, affectedRows }] = await on.db
    .update(idBlocks)
    .set({ next: sql`last_insert_id(${idBlocks.next} + ${blockSize})` })
    .where(eq(idBlocks.name, 'orders'));
  if (affectedRows !== 1) throw new Error('id_blocks has no row for orders');
  return { next: insertId - blockSize, end: insertId };
}
