import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { addresses, orderEvents, products, skus, users } from '../../db/schema/index.ts';
import { anAddress, aSession, aSku, aUser } from '../../db/testing/builders.ts';
import { isOrderNumber } from '../../lib/order-number.ts';
import { endSession } from '../accounts/begin-session.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { putQuantity, selectLines } from '../cart/cart-store.ts';
import { placeOrder } from './place-order.ts';
import {
  buy,
  cartOf,
  checkoutPage,
  linesOf,
  ordersOf,
  outcome,
  put,
  refusal,
  sessionOf,
  shelf,
} from './testing/buying.ts';

describe('an order that goes through', () => {
  test('is written whole: order, lines, first event, ledger, stock and sales', async () => {
    const user = await aUser();
    const [phone, cable] = [
      await aSku({ priceFen: 338_800, stock: 4 }),
      await aSku({ priceFen: 1_990, stock: 9 }),
    ];
    await put(user, [phone, 1], [cable, 3]);
    const number = await buy(user, { remark: '请放门口 🙏' });
    const [order] = await ordersOf(user);
    expect(isOrderNumber(number)).toBe(true);
    expect(order).toMatchObject({
      number,
      status: 'unshipped',
      paymentStatus: 'unpaid',
      totalCount: 4,
      goodsFen: 344_770,
      freightFen: 1_000,
      totalFen: 345_770,
      receiver: '林小满',
      remark: '请放门口 🙏',
      expiresAt: null,
    });
    const lines = await linesOf([order?.id ?? 0]);
    expect(lines.map(({ skuId, quantity, priceFen }) => [skuId, quantity, priceFen])).toEqual([
      [phone.id, 1, 338_800],
      [cable.id, 3, 1_990],
    ]);
    const events = await db
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order?.id ?? 0));
    expect(events).toMatchObject([{ fromStatus: null, toStatus: 'unshipped', actor: `user:${user.id}` }]);
    expect(await shelf(phone)).toEqual({ stock: 3, sales: 1, ledger: 3 });
    expect(await shelf(cable)).toEqual({ stock: 6, sales: 3, ledger: 6 });
    const [product] = await db
      .select({ sales: products.sales })
      .from(products)
      .where(eq(products.id, cable.productId));
    expect(product?.sales).toBe(3);
  });

  test('by Alipay waits for its payment, with a deadline', async () => {
    const user = await aUser();
    await put(user, [await aSku(), 1]);
    await buy(user, { payMethod: 'alipay' });
    const [order] = await ordersOf(user);
    expect(order).toMatchObject({ status: 'unpaid', payMethod: 'alipay' });
    expect((order?.expiresAt?.getTime() ?? 0) - (order?.placedAt.getTime() ?? 0)).toBe(30 * 60_000);
  });

  test('takes exactly what was bought out of the cart', async () => {
    const user = await aUser();
    const [bought, kept] = [await aSku(), await aSku()];
    await put(user, [bought, 2], [kept, 1]);
    await selectLines(cartOfUser(user.id), false, [kept.id]);
    const page = await checkoutPage(user);
    await placeOrder(sessionOf(user), page);
    expect(await cartOf(user)).toEqual(new Map([[kept.id, 1]]));
  });

  test('keeps its own copy of the address and the goods', async () => {
    const user = await aUser();
    const sku = await aSku();
    await put(user, [sku, 1]);
    await buy(user);
    await db.update(addresses).set({ receiver: '别人' }).where(eq(addresses.id, user.addressId));
    await db.update(skus).set({ name: '改名' }).where(eq(skus.id, sku.id));
    const [order] = await ordersOf(user);
    const [line] = await linesOf([order?.id ?? 0]);
    expect(order?.receiver).toBe('林小满');
    expect(line?.name).not.toBe('改名');
  });
});

describe('the shop says no, writes nothing and keeps the cart', () => {
  test('to a visitor whose session has ended', async () => {
    const user = await aUser();
    await put(user, [await aSku(), 1]);
    const page = await checkoutPage(user);
    await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, user.id));
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('signed-out');
    await db.update(users).set({ sessionVersion: 0, isActive: false }).where(eq(users.id, user.id));
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('signed-out');
    expect(await ordersOf(user)).toEqual([]);
  });

  test('to a device that was logged out, to a session of somebody else, and not to the other devices', async () => {
    const [user, stranger] = [await aUser(), await aUser()];
    const here = await aSession(user.id);
    await put(user, [await aSku(), 1]);
    const page = await checkoutPage(user);
    const place = (sessionId: number) => outcome(placeOrder({ ...sessionOf(user), sessionId }, page));
    await endSession(user.id, here);
    expect(await place(here)).toBe('signed-out');
    expect(await place(stranger.sessionId)).toBe('signed-out');
    const over = await aSession(user.id, { expiresAt: new Date(Date.now() - 1_000) });
    expect(await place(over)).toBe('signed-out');
    expect(await place(user.sessionId)).toBe('placed');
  });

  test('to an address of somebody else, a deleted one and one that never was', async () => {
    const [user, other] = [await aUser(), await aUser()];
    await put(user, [await aSku(), 1]);
    const deleted = await anAddress(user.id, { deletedAt: new Date() });
    for (const addressId of [other.addressId, deleted, 999_999_999]) {
      expect(await outcome(buy(user, { addressId }))).toBe('no-address');
    }
    expect(await ordersOf(user)).toEqual([]);
  });

  test('to an empty selection', async () => {
    const user = await aUser();
    const sku = await aSku();
    await put(user, [sku, 1]);
    await selectLines(cartOfUser(user.id), false);
    expect(await outcome(buy(user))).toBe('nothing-selected');
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 1]]));
  });

  test('naming every line that cannot be had and what remains of it', async () => {
    const user = await aUser();
    const [short, gone, fine] = [await aSku({ stock: 2 }), await aSku({ isLaunched: false }), await aSku()];
    await put(user, [short, 3], [gone, 1], [fine, 1]);
    const { code, details } = await refusal(buy(user));
    expect(code).toBe('lines-refused');
    expect(details).toMatchObject({
      lines: [
        { skuId: short.id, wanted: 3, left: 2, reason: 'short' },
        { skuId: gone.id, wanted: 1, left: 0, reason: 'off-shelf' },
      ],
    });
    expect(await shelf(fine)).toMatchObject({ stock: 10, sales: 0 });
    expect((await cartOf(user)).size).toBe(3);
  });

  test('without the name of what never was on the shelf', async () => {
    const user = await aUser();
    const prepared = await aSku({ name: '还没上架的款', isLaunched: false, firstLaunchedAt: null });
    await put(user, [prepared, 1]);
    expect(await refusal(buy(user))).toMatchObject({
      code: 'lines-refused',
      details: { lines: [{ skuId: prepared.id, name: '', reason: 'off-shelf' }] },
    });
  });

  test('to a total other than the one shown, with the old and the new', async () => {
    const user = await aUser();
    const sku = await aSku({ priceFen: 5_000 });
    await put(user, [sku, 2]);
    const page = await checkoutPage(user);
    await db.update(skus).set({ priceFen: 4_500 }).where(eq(skus.id, sku.id));
    expect(await refusal(placeOrder(sessionOf(user), page))).toMatchObject({
      code: 'total-changed',
      details: { oldFen: 11_000, newFen: 10_000 },
    });
    expect(await outcome(buy(user, { expectedTotalFen: 1 }))).toBe('total-changed');
    expect(await ordersOf(user)).toEqual([]);
  });

  test('to prices that changed against each other', async () => {
    const user = await aUser();
    const [a, b] = [await aSku({ priceFen: 5_000 }), await aSku({ priceFen: 6_000 })];
    await put(user, [a, 1], [b, 1]);
    const page = await checkoutPage(user);
    await db.update(skus).set({ priceFen: 5_500 }).where(eq(skus.id, a.id));
    await db.update(skus).set({ priceFen: 5_500, marketPriceFen: 6_000 }).where(eq(skus.id, b.id));
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('total-changed');
  });

  test('to a selection that changed since the page was shown, even at the same price', async () => {
    const user = await aUser();
    const [red, blue] = [await aSku({ priceFen: 5_000 }), await aSku({ priceFen: 5_000 })];
    await put(user, [red, 1]);
    const page = await checkoutPage(user);
    await selectLines(cartOfUser(user.id), false);
    await put(user, [blue, 1]);
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('cart-changed');
    await selectLines(cartOfUser(user.id), false, [blue.id]);
    await selectLines(cartOfUser(user.id), true, [red.id]);
    await putQuantity(cartOfUser(user.id), red.id, 2);
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('cart-changed');
    expect(await ordersOf(user)).toEqual([]);
  });
});

describe('one checkout key', () => {
  test('answers the same order for ever, also when the cart has changed since', async () => {
    const user = await aUser();
    const sku = await aSku();
    await put(user, [sku, 1]);
    const page = await checkoutPage(user);
    const first = await placeOrder(sessionOf(user), page);
    await put(user, [sku, 2]);
    expect(await placeOrder(sessionOf(user), page)).toBe(first);
    expect(await ordersOf(user)).toHaveLength(1);
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 2]]));
    expect(await shelf(sku)).toEqual({ stock: 9, sales: 1, ledger: 9 });
  });

  test('refuses other content', async () => {
    const user = await aUser();
    await put(user, [await aSku(), 1]);
    const page = await checkoutPage(user);
    await placeOrder(sessionOf(user), page);
    for (const other of [
      { payMethod: 'alipay' as const },
      { remark: '别的' },
      { expectedTotalFen: 1 },
      { addressId: 1 },
    ]) {
      expect(await outcome(placeOrder(sessionOf(user), { ...page, ...other }))).toBe('key-reused');
    }
    expect(await ordersOf(user)).toHaveLength(1);
  });

  test('may be tried again after a refusal', async () => {
    const user = await aUser();
    const sku = await aSku({ stock: 0 });
    await put(user, [sku, 1]);
    const page = await checkoutPage(user);
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('lines-refused');
    await db.update(skus).set({ stock: 1 }).where(eq(skus.id, sku.id));
    expect(await outcome(placeOrder(sessionOf(user), page))).toBe('placed');
  });

  test('of another user shows nothing of that order', async () => {
    const [owner, thief] = [await aUser(), await aUser()];
    const sku = await aSku();
    await put(owner, [sku, 1]);
    await put(thief, [sku, 1]);
    const page = await checkoutPage(owner);
    const number = await placeOrder(sessionOf(owner), page);
    const own = await placeOrder(sessionOf(thief), { ...page, addressId: thief.addressId });
    expect(own).not.toBe(number);
    expect(await ordersOf(thief)).toHaveLength(1);
  });
});
