import { eq, sql } from 'drizzle-orm';
import { newOrderNumber } from '../../lib/order-number.ts';
import { db } from '../index.ts';
import { takeOrderIds } from '../order-ids.ts';
import {
  orderEvents,
  orderLines,
  orders,
  payments,
  products,
  skus,
  stockMovements,
} from '../schema/index.ts';
import { idOf, next, type TestSku, type TestUser } from './builders.ts';

type Status = (typeof orders.$inferSelect)['status'];

type Given = {
  user: Pick<TestUser, 'id'>;
  lines: [sku: TestSku, quantity: number][];
  /** Cash unless it is unpaid. */
  payMethod?: 'cash' | 'alipay';
  status?: Status;
  /** How long ago it was received, if it was. */
  receivedDaysAgo?: number;
};

export type TestOrder = { id: number; number: string; userId: number; lineIds: number[] };

const ways: Record<Status, Status[]> = {
  unpaid: [],
  unshipped: ['unshipped'],
  unreceived: ['unshipped', 'unreceived'],
  uncommented: ['unshipped', 'unreceived', 'uncommented'],
  finished: ['unshipped', 'unreceived', 'uncommented', 'finished'],
  cancelled: ['cancelled'],
};
const dayMs = 86_400_000;

/** An order that came so far, with all that the shop would have written on the way: no invariant is hurt by it. */
export async function anOrder(given: Given): Promise<TestOrder> {
  const { user, lines, status = 'unshipped', receivedDaysAgo = 0 } = given;
  const payMethod = given.payMethod ?? (status === 'unpaid' ? 'alipay' : 'cash');
  const [id = 0] = await takeOrderIds(1);
  const receivedAt = Date.now() - receivedDaysAgo * dayMs;
  const placedAt = new Date(receivedAt - 60_000);
  const number = newOrderNumber(placedAt);
  const goodsFen = lines.reduce((sum, [{ priceFen }, quantity]) => sum + priceFen * quantity, 0);
  const totalFen = goodsFen + 1_000;
  const isPaid =
    status === 'uncommented' ||
    status === 'finished' ||
    (payMethod === 'alipay' && (status === 'unshipped' || status === 'unreceived'));
  await db.insert(orders).values({
    id,
    number,
    userId: user.id,
    checkoutKey: `test-${next()}-${id}`,
    checkoutHash: 'h'.repeat(43),
    status,
    paymentStatus: isPaid ? 'paid' : 'unpaid',
    payMethod,
    totalCount: lines.reduce((sum, [, quantity]) => sum + quantity, 0),
    goodsFen,
    freightFen: 1_000,
    totalFen,
    receiver: '林小满',
    mobile: '13800138000',
    region: '广东省 广州市 天河区',
    place: '华景路 1 号',
    remark: '',
    placedAt,
    expiresAt: payMethod === 'alipay' ? new Date(placedAt.getTime() + 30 * 60_000) : null,
    cartClearedAt: placedAt,
    ...(status === 'unreceived' && { carrier: '顺丰速运', trackingNumber: 'SF1234567890' }),
    ...(status === 'unreceived' && { dueAt: sql`now(3) + interval 10 day` }),
    ...(status === 'uncommented' && { dueAt: sql`now(3) + interval 15 day` }),
  });
  await writeWay(id, user.id, payMethod, status, new Date(receivedAt));
  if (isPaid)
    await db.insert(payments).values({
      orderId: id,
      provider: payMethod,
      tradeNo: payMethod === 'cash' ? null : `trade-${id}`,
      amountFen: totalFen,
      status: 'paid',
    });
  const lineIds = await writeLines(id, lines, status === 'cancelled');
  return { id, number, userId: user.id, lineIds };
}

async function writeWay(
  orderId: number,
  userId: number,
  payMethod: 'cash' | 'alipay',
  status: Status,
  at: Date,
): Promise<void> {
  const first: Status = payMethod === 'cash' ? 'unshipped' : 'unpaid';
  const way = [first, ...ways[status].filter((to) => to !== first)];
  const events = way.map((toStatus, i) => ({
    orderId,
    fromStatus: way[i - 1] ?? null,
    toStatus,
    actor: `user:${userId}`,
    createdAt: at,
  }));
  await db.insert(orderEvents).values(events);
}

async function writeLines(orderId: number, lines: Given['lines'], isCancelled: boolean): Promise<number[]> {
  const ids: number[] = [];
  for (const [{ id: skuId, productId, priceFen }, quantity] of lines) {
    const [sku] = await db.select().from(skus).where(eq(skus.id, skuId));
    const texts = { name: sku?.name ?? '', options: sku?.options ?? '', image: sku?.image ?? '' };
    const line = { orderId, skuId, productId, priceFen, quantity, ...texts };
    const [made] = await db.insert(orderLines).values(line).$returningId();
    ids.push(idOf(made));
    const moved = { skuId, orderId, actor: 'system:test' };
    await db.insert(stockMovements).values({ ...moved, delta: -quantity, reason: 'sale' });
    if (isCancelled) await db.insert(stockMovements).values({ ...moved, delta: quantity, reason: 'cancel' });
    else await sell(skuId, productId, quantity);
  }
  return ids;
}

async function sell(skuId: number, productId: number, quantity: number): Promise<void> {
  await db
    .update(skus)
    .set({ stock: sql`stock - ${quantity}`, sales: sql`sales + ${quantity}` })
    .where(eq(skus.id, skuId));
  await db
    .update(products)
    .set({ sales: sql`sales + ${quantity}` })
    .where(eq(products.id, productId));
}
