import { and, inArray, isNull, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { log } from '../../lib/log.ts';
import { once } from '../../lib/once.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { type SelectedLine, takeBought } from '../cart/cart-store.ts';
import { readBought, readUncleared } from './read-orders.ts';

/**
 * Takes what was bought out of the cart; without `lines` the order is asked. The order stands either way: what fails here
 * is made up for by the next look.
 */
export async function clearCartAfter(userId: number, orderId: number, lines?: SelectedLine[]): Promise<void> {
  try {
    await takeBought(cartOfUser(userId), orderId, lines ?? (await readBought(orderId)));
    noteCleared(orderId);
  } catch (error) {
    log.warn({ err: error, orderId }, 'the cart still holds what was bought; the next look takes it out');
  }
}

/** Makes up for orders whose goods are perhaps still in the cart. Rejects with an Outage when Redis is away. */
export async function clearCartOf(userId: number, orderIds: number[]): Promise<void> {
  for (const orderId of orderIds.filter((id) => !notes().cleared.has(id))) {
    await takeBought(cartOfUser(userId), orderId, await readBought(orderId));
    noteCleared(orderId);
  }
}

/**
 * Takes out of the cart whatever was bought and is not noted as cleared. It never fails, since whoever calls it has
 * something else to tell the shopper.
 */
export async function tidyCart(userId: number): Promise<void> {
  try {
    await clearCartOf(userId, await readUncleared(userId));
  } catch (error) {
    log.warn({ err: error, userId }, 'the cart may still hold what was bought; the next look takes it out');
  }
}

/** Orders that have left the cart and are not yet marked so in the database. */
const notes = () =>
  once('cleared-carts', () => ({
    cleared: new Set<number>(),
    timer: undefined as NodeJS.Timeout | undefined,
  }));

const writeDelayMs = 500;

/** Marks many orders at once, a moment later: a mark that is lost with the process only makes us look again. */
function noteCleared(orderId: number): void {
  notes().cleared.add(orderId);
  markSoon();
}

function markSoon(): void {
  notes().timer ??= setTimeout(() => void markCleared(), writeDelayMs).unref();
}

async function markCleared(): Promise<void> {
  const ids = [...notes().cleared];
  try {
    await db
      .update(orders)
      .set({ cartClearedAt: sql`now(3)` })
      .where(and(inArray(orders.id, ids), isNull(orders.cartClearedAt)));
  } catch (error) {
    log.warn(
      { err: error, orders: ids.length },
      'cleared carts could not be noted; they will be looked at again',
    );
  }
  for (const id of ids) notes().cleared.delete(id);
  notes().timer = undefined;
  if (notes().cleared.size > 0) markSoon();
}
