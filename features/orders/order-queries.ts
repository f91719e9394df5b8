import 'server-only';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderEvents, orderLines, orders } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { isOrderNumber } from '../../lib/order-number.ts';
import { type AddressView, type CurrentUser, listAddresses } from '../accounts/account-queries.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { type CartLineView, lineView } from '../cart/cart-queries.ts';
import { readCart } from '../cart/cart-store.ts';
import { readOffers } from '../catalog/read-offers.ts';
import { newCheckoutKey } from './checkout-key.ts';
import { clearCartOf } from './clear-cart.ts';
import type { OrderStatus } from './order-status.ts';
import { type Price, priceOf } from './pricing.ts';
import { readBefore } from './read-orders.ts';

export type CheckoutView = {
  lines: CartLineView[];
  price: Price;
  addresses: AddressView[];
  defaultAddressId: number | undefined;
  checkoutKey: string;
};

/** What the shopper is about to order; no lines when nothing is selected. The key stands for exactly these lines. */
export async function viewCheckout(user: CurrentUser): Promise<CheckoutView> {
  const [before, addresses] = await Promise.all([readBefore([user.id]), listAddresses(user.id)]);
  await clearCartOf(user.id, before.get(user.id)?.uncleared ?? []);
  const selected = (await readCart(cartOfUser(user.id))).filter(({ isSelected }) => isSelected);
  const offers = await readOffers(selected.map(({ skuId }) => skuId));
  const lines = selected.map((line) => lineView(line, offers.get(line.skuId)));
  const isMine = addresses.some(({ id }) => id === user.defaultAddressId);
  return {
    lines,
    price: priceOf(lines),
    addresses,
    defaultAddressId: isMine && user.defaultAddressId ? user.defaultAddressId : addresses[0]?.id,
    checkoutKey: newCheckoutKey(lines),
  };
}

export type OrderLineView = {
  skuId: number;
  name: string;
  options: string;
  image: string;
  priceFen: Fen;
  quantity: number;
};

export type OrderView = Price & {
  number: string;
  status: OrderStatus;
  paymentStatus: 'unpaid' | 'paid' | 'refunding' | 'refunded';
  payMethod: 'cash' | 'alipay';
  receiver: string;
  mobile: string;
  region: string;
  place: string;
  remark: string;
  placedAt: Date;
  expiresAt: Date | null;
  lines: OrderLineView[];
  events: { toStatus: OrderStatus; createdAt: Date }[];
};

/** One order of this user, with its lines and its story; undefined when there is none of that number, or it is another's. */
export async function viewOrder(userId: number, number: string): Promise<OrderView | undefined> {
  if (!isOrderNumber(number)) return undefined;
  const [order] = await db
    .select(orderColumns)
    .from(orders)
    .where(and(eq(orders.number, number), eq(orders.userId, userId)));
  if (!order) return undefined;
  const [lines, events] = await Promise.all([
    linesOf([order.id]),
    db
      .select({ toStatus: orderEvents.toStatus, createdAt: orderEvents.createdAt })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order.id))
      .orderBy(asc(orderEvents.id)),
  ]);
  const { id, ...rest } = order;
  return { ...rest, lines: lines.get(id) ?? [], events };
}

export type OrderSummary = Omit<OrderView, 'events'>;

const pageSize = 10;

/** The user's orders, newest first, ten a page, of one status or all; with how many there are. */
export async function listOrders(
  userId: number,
  { status, page }: { status: OrderStatus | undefined; page: number },
) {
  const mine = and(eq(orders.userId, userId), status ? eq(orders.status, status) : undefined);
  const [[{ total } = { total: 0 }], rows] = await Promise.all([
    db.select({ total: count() }).from(orders).where(mine),
    db
      .select(orderColumns)
      .from(orders)
      .where(mine)
      .orderBy(desc(orders.placedAt), desc(orders.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  const lines = await linesOf(rows.map(({ id }) => id));
  const list: OrderSummary[] = rows.map(({ id, ...order }) => ({ ...order, lines: lines.get(id) ?? [] }));
  return { orders: list, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** How many orders the user has in each status. */
export async function countOrders(userId: number): Promise<Partial<Record<OrderStatus, number>>> {
  const rows = await db
    .select({ status: orders.status, total: count() })
    .from(orders)
    .where(eq(orders.userId, userId))
    .groupBy(orders.status);
  return Object.fromEntries(rows.map(({ status, total }) => [status, total]));
}

const orderColumns = {
  id: orders.id,
  number: orders.number,
  status: orders.status,
  paymentStatus: orders.paymentStatus,
  payMethod: orders.payMethod,
  totalCount: orders.totalCount,
  goodsFen: orders.goodsFen,
  freightFen: orders.freightFen,
  totalFen: orders.totalFen,
  receiver: orders.receiver,
  mobile: orders.mobile,
  region: orders.region,
  place: orders.place,
  remark: orders.remark,
  placedAt: orders.placedAt,
  expiresAt: orders.expiresAt,
};

async function linesOf(orderIds: number[]): Promise<Map<number, OrderLineView[]>> {
  const rows = await db
    .select({
      orderId: orderLines.orderId,
      skuId: orderLines.skuId,
      name: orderLines.name,
      options: orderLines.options,
      image: orderLines.image,
      priceFen: orderLines.priceFen,
      quantity: orderLines.quantity,
    })
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.id));
  return groupByOrder(rows);
}

function groupByOrder(rows: (OrderLineView & { orderId: number })[]): Map<number, OrderLineView[]> {
  const groups = new Map<number, OrderLineView[]>();
  for (const { orderId, ...line } of rows) groups.set(orderId, [...(groups.get(orderId) ?? []), line]);
  return groups;
}
