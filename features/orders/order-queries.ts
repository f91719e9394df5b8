import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderEvents, orders } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { isOrderNumber } from '../../lib/order-number.ts';
import { type AddressView, type CurrentUser, listAddresses } from '../accounts/account-queries.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { type CartLineView, lineView } from '../cart/cart-queries.ts';
import { readCart } from '../cart/cart-store.ts';
import { readOffers } from '../catalog/read-offers.ts';
import { newCheckoutKey } from './checkout-key.ts';
import { clearCartOf } from './clear-cart.ts';
import { orderColumns } from './order-columns.ts';
import type { OrderStatus } from './order-status.ts';
import { type Price, priceOf } from './pricing.ts';
import { readLines } from './read-lines.ts';
import { readUncleared } from './read-orders.ts';

export type CheckoutView = {
  lines: CartLineView[];
  price: Price;
  addresses: AddressView[];
  defaultAddressId: number | undefined;
  checkoutKey: string;
};

/** What the shopper is about to order; no lines when nothing is selected. The key stands for exactly these lines. */
export async function viewCheckout(user: CurrentUser): Promise<CheckoutView> {
  const [uncleared, addresses] = await Promise.all([readUncleared(user.id), listAddresses(user.id)]);
  await clearCartOf(user.id, uncleared);
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
  /** Pieces that came back. */
  returnedQuantity: number;
  isReviewed: boolean;
};

/** How the order came from one status to the next: by whom, and why if they said so. */
export type OrderEventView = {
  toStatus: OrderStatus;
  actor: string;
  reason: string;
  createdAt: Date;
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
  /** How long it can still be paid, by the clock of the database; 0 when that is over, or there is nothing to pay online. */
  secondsToPay: number;
  carrier: string | null;
  trackingNumber: string | null;
  invoiceTitle: string | null;
  taxNumber: string | null;
  /** When the shop itself takes it for received, or for finished. */
  dueAt: Date | null;
  canReturn: boolean;
  /** Sending back needs a reason by now. */
  isReasonAsked: boolean;
  lines: OrderLineView[];
  events: OrderEventView[];
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
    readLines([order.id]),
    db
      .select({
        toStatus: orderEvents.toStatus,
        actor: orderEvents.actor,
        reason: orderEvents.reason,
        createdAt: orderEvents.createdAt,
      })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order.id))
      .orderBy(asc(orderEvents.id)),
  ]);
  const { id, ...rest } = order;
  return { ...rest, lines: lines.get(id) ?? [], events };
}

export type OrderSummary = Omit<OrderView, 'events'>;
