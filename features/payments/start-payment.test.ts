import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orders, paymentAttempts } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { refusal, times } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { startPayment } from './start-payment.ts';
import { arrive, begun, bought, letTimeRunOut, openShop, stored, tell } from './testing/at-alipay.ts';

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('start');
});
afterAll(() => shop?.close());

const desk = { isPhone: false };

describe('an order that waits for its payment', () => {
  test('leads to Alipay with its amount, its number, its deadline and our addresses', async () => {
    const { which, number } = await bought();
    const { totalFen } = await stored(number);
    const address = new URL(await startPayment(which, desk));
    const about = JSON.parse(address.searchParams.get('biz_content') ?? '');
    expect(address.searchParams.get('method')).toBe('alipay.trade.page.pay');
    expect(address.searchParams.get('notify_url')).toMatch(/\/api\/payments\/alipay\/notify$/);
    expect(address.searchParams.get('return_url')).toMatch(new RegExp(`/orders/${number}/paid$`));
    expect(about).toMatchObject({ out_trade_no: number, total_amount: (totalFen / 100).toFixed(2) });
    const minutes = (Date.parse(`${about.time_expire.replace(' ', 'T')}+08:00`) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(28);
    expect(minutes).toBeLessThanOrEqual(30);
    expect((await fetch(address)).status).toBe(200);
  });

  test('leads a phone to the page for phones', async () => {
    const { which } = await bought();
    const address = new URL(await startPayment(which, { isPhone: true }));
    expect(address.searchParams.get('method')).toBe('alipay.trade.wap.pay');
    expect(address.searchParams.get('biz_content')).toContain('QUICK_WAP_WAY');
  });

  test('has one trade, however often and from however many windows 去支付 is pressed', async () => {
    const { which, number } = await bought();
    const addresses = await times(10, () => startPayment(which, desk));
    const trades = addresses.map((address) =>
      JSON.parse(new URL(address).searchParams.get('biz_content') ?? ''),
    );
    expect(new Set(trades.map(({ out_trade_no }) => out_trade_no))).toEqual(new Set([number]));
    expect((await stored(number)).attempts).toEqual([{ status: 'open', outTradeNo: number }]);
  });

  test('has another trade once the first was closed', async () => {
    const of = await begun(shop.alipay);
    of.trade.status = 'TRADE_CLOSED';
    expect(await tell(shop.alipay.message(of.trade))).toBe('closed');
    await arrive(shop.alipay, of);
    expect((await stored(of.number)).attempts).toEqual([
      { status: 'closed', outTradeNo: of.number },
      { status: 'open', outTradeNo: `${of.number}_2` },
    ]);
  });
});

describe('nobody is led to Alipay for', () => {
  test.each([
    ['cash', async () => bought('cash')],
    [
      'cancelled',
      async () => {
        const of = await bought();
        await cancelOrder(of.which, { actor: `user:${of.user.id}` });
        return of;
      },
    ],
    [
      'expired',
      async () => {
        const of = await bought();
        await letTimeRunOut(of.number);
        return of;
      },
    ],
    [
      'paid',
      async () => {
        const of = await begun(shop.alipay);
        of.trade.status = 'TRADE_SUCCESS';
        await tell(shop.alipay.message(of.trade));
        return of;
      },
    ],
  ])('an order that is %s', async (why, make) => {
    const { which, number } = await make();
    const before = (await stored(number)).attempts;
    expect(await refusal(startPayment(which, desk))).toMatchObject({ code: 'not-payable', details: { why } });
    expect((await stored(number)).attempts).toEqual(before);
  });

  test('an order of somebody else, or none', async () => {
    const [{ number }, other] = [await bought(), await aUser()];
    for (const wanted of [number, '2611269999999999']) {
      const asked = startPayment({ number: wanted, userId: other.id }, desk);
      expect(await refusal(asked)).toMatchObject({ code: 'order-missing' });
    }
    const [order] = await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number));
    expect(
      await db
        .select()
        .from(paymentAttempts)
        .where(eq(paymentAttempts.orderId, order?.id ?? 0)),
    ).toEqual([]);
  });
});
