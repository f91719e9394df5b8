import { afterAll, beforeAll, expect, test } from 'vitest';
import { begun, openShop, stored } from '@/features/payments/testing/at-alipay';
import { POST } from './route';

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('door');
});
afterAll(() => shop?.close());

const form = 'application/x-www-form-urlencoded';

const post = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://shop/api/payments/alipay/notify', {
      method: 'POST',
      body,
      headers: { 'content-type': form, ...headers },
      duplex: 'half',
    } as RequestInit),
  );

test('what Alipay tells is answered with the seven bytes of success, and nothing else', async () => {
  const of = await begun(shop.alipay);
  of.trade.status = 'TRADE_SUCCESS';
  const body = String(new URLSearchParams(shop.alipay.message(of.trade)));
  for (let times = 0; times < 2; times += 1) {
    const answer = await post(body, { 'content-type': `${form}; charset=utf-8` });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from('success'));
  }
  expect((await stored(of.number)).paymentStatus).toBe('paid');
});

test('what somebody else tells is answered with fail', async () => {
  for (const body of ['', 'sign=x', 'a=1&a=2', '__proto__=1', '%ff%fe=%00']) {
    const answer = await post(body);
    expect([answer.status, await answer.text()]).toEqual([200, 'fail']);
  }
});

test('what is no form is not read', async () => {
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])
    expect((await post('sign=x', { 'content-type': type })).status).toBe(415);
  expect((await post('sign=x', { 'content-encoding': 'gzip' })).status).toBe(415);
});

test('what is too large is not read to its end, though it says nothing of its size', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 10_000;
      stream.enqueue(new Uint8Array(10_000).fill(97));
    },
  });
  expect((await post(endless)).status).toBe(413);
  expect(sent).toBeLessThan(100_000);
});
