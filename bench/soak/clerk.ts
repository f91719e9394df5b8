import { setTimeout as pause } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { next, type TestSku } from '../../db/testing/builders.ts';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { adjustStock } from '../../features/backoffice/stock/adjust-stock.ts';
import { sessionOf } from '../../features/orders/testing/buying.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { ShelfBook } from './shelf-book.ts';

const roundMs = 250;
const few = 3;
const between = (from: number, to: number) => Math.floor(from + Math.random() * (to - from + 1));

/** Keeps the shelves: what runs out comes back a while later; now and then pieces are found or broken. */
export async function hireClerk(goods: readonly TestSku[], book: ShelfBook) {
  const session = sessionOf(await aStaff({ group: ['stock.view', 'stock.adjust'] }));
  const moves = { up: 0, down: 0 };
  let isOver = false;
  const going = work();

  async function work(): Promise<void> {
    while (!isOver) {
      for (const { id, stock } of await readShelf(goods)) {
        if (stock < few && Math.random() < 0.3) await move(id, between(20, 120));
        else if (stock > 20 && Math.random() < 0.01) await move(id, between(-5, 5) || 1);
      }
      await pause(roundMs);
    }
  }

  async function move(skuId: number, delta: number): Promise<void> {
    const from = Date.now();
    try {
      await adjustStock(session, skuId, { delta, reason: '盘点', key: next() });
    } catch (error) {
      if (error instanceof ShopError && error.code === 'stock-short') return; // sold meanwhile
      throw error;
    }
    book.note(skuId, delta, delta < 0 ? from : Date.now());
    moves[delta < 0 ? 'down' : 'up'] += 1;
  }

  return {
    moves,
    async leave() {
      isOver = true;
      await going;
    },
  };
}

const readShelf = (goods: readonly TestSku[]) =>
  db
    .select({ id: skus.id, stock: skus.stock })
    .from(skus)
    .where(
      inArray(
        skus.id,
        goods.map(({ id }) => id),
      ),
    );
