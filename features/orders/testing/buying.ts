import { eq, inArray, sum } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orderLines, orders, skus, stockMovements } from '../../../db/schema/index.ts';
import { aUser, type TestUser } from '../../../db/testing/builders.ts';
import { fewAtOnce } from '../../../lib/few-at-once.ts';
import { refusalOf } from '../../../lib/outage.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { cartOfUser } from '../../cart/cart-keys.ts';
import { putIntoCart, readCart, readCartForCheckout } from '../../cart/cart-store.ts';
import { readOffers } from '../../catalog/read-offers.ts';
import { newCheckoutKey } from '../checkout-key.ts';
import type { Wish } from '../decide-order.ts';
import type { Checkout } from '../order-schema.ts';
import { placeOrder } from '../place-order.ts';
import { priceOf } from '../pricing.ts';

/** Puts pieces into the user's cart, selected, whatever the shelf says. */
export async function put(
  user: TestUser,
  ...lines: [sku: { id: number }, quantity: number][]
): Promise<void> {
  for (const [{ id }, quantity] of lines) {
    await putIntoCart(cartOfUser(user.id), {
      skuId: id,
      quantity,
      most: 1_000_000,
      priceFen: 0,
      mode: 'add',
    });
  }
}

/** What the checkout page would post now. */
export async function checkoutPage(user: TestUser, changed: Partial<Checkout> = {}): Promise<Checkout> {
  const selected = (await readCart(cartOfUser(user.id))).filter(({ isSelected }) => isSelected);
  const offers = await readOffers(selected.map(({ skuId }) => skuId));
  const lines = selected.map((line) => ({ ...line, priceFen: offers.get(line.skuId)?.priceFen ?? 0 }));
  return {
    addressId: user.addressId,
    payMethod: 'cash',
    checkoutKey: newCheckoutKey(lines),
    expectedTotalFen: priceOf(lines).totalFen,
    remark: '',
    ...changed,
  };
}

export const sessionOf = ({ id, sessionVersion, sessionId }: TestUser) => ({
  userId: id,
  sessionVersion,
  sessionId,
});

/** Opens the page and submits it at once. */
export async function buy(user: TestUser, changed: Partial<Checkout> = {}): Promise<string> {
  return placeOrder(sessionOf(user), await checkoutPage(user, changed), 'zh-CN');
}

const noCart = { lines: [], takenOut: [], readAt: 0 };

/** What placeOrder makes of the page before it joins the lane. */
export async function wishOf(user: TestUser, changed: Partial<Checkout> = {}): Promise<Wish> {
  const page = await checkoutPage(user, changed);
  const cart = (await readCartForCheckout(cartOfUser(user.id))) ?? noCart;
  return { ...sessionOf(user), ...page, ...cart, locale: 'zh-CN' };
}

/** The code of the refusal that the shopper sees, or 'placed'; bugs pass. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'placed';
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal.code;
    throw error;
  }
}

export function tally(outcomes: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

/** A moment that differs each time, so that moves at once meet in every order. */
export const soon = () => new Promise((go) => setTimeout(go, Math.random() * 8));

export const times = <Item>(n: number, make: (i: number) => Promise<Item>) =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));

/** Shoppers who each have that many pieces in their cart. */
export async function shoppers(n: number, sku: { id: number }, quantity = 1): Promise<TestUser[]> {
  const few = fewAtOnce(12);
  return times(n, () =>
    few(async () => {
      const user = await aUser();
      await put(user, [sku, quantity]);
      return user;
    }),
  );
}

export async function refusal(work: Promise<unknown>): Promise<ShopError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ShopError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

export const cartOf = async (user: TestUser) =>
  new Map((await readCart(cartOfUser(user.id))).map(({ skuId, quantity }) => [skuId, quantity]));

export const ordersOf = (user: TestUser) => db.select().from(orders).where(eq(orders.userId, user.id));

export const linesOf = (orderIds: number[]) =>
  db.select().from(orderLines).where(inArray(orderLines.orderId, orderIds));

export async function shelf({ id }: { id: number }) {
  const [sku] = await db.select({ stock: skus.stock, sales: skus.sales }).from(skus).where(eq(skus.id, id));
  const [ledger] = await db
    .select({ stock: sum(stockMovements.delta).mapWith(Number) })
    .from(stockMovements)
    .where(eq(stockMovements.skuId, id));
  return { stock: sku?.stock, sales: sku?.sales, ledger: ledger?.stock };
}
