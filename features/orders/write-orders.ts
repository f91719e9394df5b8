import { isDuplicate } from '../../db/errors.ts';
import type { Transaction } from '../../db/index.ts';
import { insertRows } from '../../db/rows.ts';
import { orderEvents, orderLines, orders, stockMovements } from '../../db/schema/index.ts';
import { GuardLost } from '../../db/transaction.ts';
import type { NewOrder, Shopper, Wish } from './decide-order.ts';
import type { OrderStatus } from './order-status.ts';

export type Placing = { id: number; wish: Wish; order: NewOrder; user: Shopper | undefined };

/** One multi-row statement a table: orders, lines, first events, ledger. */
export async function writeOrders(tx: Transaction, placings: Placing[]): Promise<void> {
  await insertOrders(tx, placings);
  const lines = placings.flatMap(({ id, wish, order }) =>
    order.sales.map(({ offer, quantity }) => ({
      id,
      userId: wish.userId,
      placedAt: order.placedAt,
      offer,
      quantity,
    })),
  );
  await insertRows(
    tx,
    orderLines,
    lines.map(({ id, offer, quantity }) => ({
      orderId: id,
      skuId: offer.id,
      productId: offer.productId,
      name: offer.name,
      options: offer.options,
      image: offer.image,
      priceFen: offer.priceFen,
      quantity,
    })),
  );
  await insertRows(
    tx,
    orderEvents,
    placings.map(({ id, wish, order }) => ({
      orderId: id,
      toStatus: firstStatus(wish),
      actor: `user:${wish.userId}`,
      createdAt: order.placedAt,
    })),
  );
  await insertRows(
    tx,
    stockMovements,
    lines.map(({ id, userId, placedAt, offer, quantity }) => ({
      skuId: offer.id,
      delta: -quantity,
      reason: 'sale' as const,
      orderId: id,
      actor: `user:${userId}`,
      createdAt: placedAt,
    })),
  );
}

async function insertOrders(tx: Transaction, placings: Placing[]): Promise<void> {
  const rows = placings.map(({ id, wish, order }) => ({
    id,
    number: order.number,
    userId: wish.userId,
    checkoutKey: wish.checkoutKey,
    checkoutHash: order.checkoutHash,
    status: firstStatus(wish),
    paymentStatus: 'unpaid' as const,
    payMethod: wish.payMethod,
    ...order.price,
    ...order.address,
    remark: wish.remark,
    locale: wish.locale,
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
  }));
  try {
    await insertRows(tx, orders, rows);
  } catch (error) {
    // the number was drawn twice: draw again
    if (isDuplicate(error, 'orders_number')) throw new GuardLost();
    throw error;
  }
}

const firstStatus = ({ payMethod }: Wish): OrderStatus => (payMethod === 'cash' ? 'unshipped' : 'unpaid');
