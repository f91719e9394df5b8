import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isSignedText, signText, toSign } from './alipay-protocol.mjs';
import { startAlipaySimulator } from './alipay-simulator.mjs';
import { RETRIES_MS } from './alipay-teller.mjs';

let alipay: Awaited<ReturnType<typeof startAlipaySimulator>>;
let site: string;
const heard: Record<string, string>[] = [];
let says = 'success';

const shop = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  heard.push(Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString())));
  response.end(says);
});

beforeAll(async () => {
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  alipay = await startAlipaySimulator({ appId: '2021', sellerId: '2088', site, timeFactor: 1e-6 });
});
afterAll(() => {
  alipay.close();
  shop.close();
});

const ask = async (method: string, biz: Record<string, string>, changed: Record<string, string> = {}) => {
  const asked = {
    app_id: '2021',
    method,
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: '2026-11-26 12:00:00',
    version: '1.0',
    biz_content: JSON.stringify(biz),
    ...changed,
  };
  const sign = signText(toSign(asked), alipay.shop.privateKey);
  return fetch(`${alipay.gateway}?${new URLSearchParams({ ...asked, sign, ...changed })}`);
};

let count = 0;
async function arrive() {
  count += 1;
  const out_trade_no = `order-${count}`;
  const about = { out_trade_no, total_amount: '12.30', subject: '订单 <b>' };
  const ours = { notify_url: `${site}/notify`, return_url: `${site}/back` };
  const page = await (await ask('alipay.trade.page.pay', about, ours)).text();
  return { out_trade_no, page, trade: alipay.trades.get(out_trade_no) };
}

const press = (trade_no: string, how: string) =>
  fetch(`${alipay.url}/cashier`, { method: 'POST', body: new URLSearchParams({ trade_no, how }) });

const call = async (method: string, biz: Record<string, string>) => {
  const text = await (await ask(method, biz)).text();
  const [, inner = '', sign = ''] = /^\{"\w+_response":(.*),"sign":"(.*)"\}$/.exec(text) ?? [];
  expect(isSignedText(inner, sign, alipay.alipay.publicKey)).toBe(true);
  return JSON.parse(inner);
};

const toldOf = (out_trade_no: string) => heard.filter((message) => message.out_trade_no === out_trade_no);

describe('the simulated Alipay', () => {
  test('knows a trade once the buyer has arrived, and shows its subject as text', async () => {
    expect(await call('alipay.trade.query', { out_trade_no: 'order-0' })).toMatchObject({
      sub_code: 'ACQ.TRADE_NOT_EXIST',
    });
    const { out_trade_no, page } = await arrive();
    expect(page).toContain('&lt;b&gt;');
    expect(await call('alipay.trade.query', { out_trade_no })).toMatchObject({
      code: '10000',
      trade_status: 'WAIT_BUYER_PAY',
      total_amount: '12.30',
    });
  });

  test('tells of a payment at once, signed, and shows the way back', async () => {
    const { out_trade_no, trade } = await arrive();
    const page = await (await press(trade.tradeNo, 'success')).text();
    expect(page).toContain(`${site}/back?`);
    await vi.waitFor(() => expect(toldOf(out_trade_no)).toHaveLength(1));
    const [message = {}] = toldOf(out_trade_no);
    expect(message).toMatchObject({ trade_status: 'TRADE_SUCCESS', app_id: '2021', total_amount: '12.30' });
    const text = toSign(message, 'sign', 'sign_type');
    expect(isSignedText(text, message.sign ?? '', alipay.alipay.publicKey)).toBe(true);
  });

  test('tells again, the same message, seven times at most, until it hears success', async () => {
    says = 'fail';
    const { out_trade_no, trade } = await arrive();
    await press(trade.tradeNo, 'success');
    await vi.waitFor(() => expect(toldOf(out_trade_no)).toHaveLength(RETRIES_MS.length + 1));
    says = 'success';
    expect(new Set(toldOf(out_trade_no).map(({ notify_id }) => notify_id)).size).toBe(1);
    expect(RETRIES_MS.map((ms) => ms / 60_000)).toEqual([4, 10, 10, 60, 120, 360, 900]);
  });

  test('tells three times when asked to', async () => {
    const { out_trade_no, trade } = await arrive();
    await press(trade.tradeNo, 'twice');
    await vi.waitFor(() => expect(toldOf(out_trade_no)).toHaveLength(3));
  });

  test('takes no money where the payment fails, and none twice', async () => {
    const { out_trade_no, trade } = await arrive();
    await press(trade.tradeNo, 'fail');
    expect(trade.status).toBe('WAIT_BUYER_PAY');
    await press(trade.tradeNo, 'success');
    await press(trade.tradeNo, 'success');
    await vi.waitFor(() => expect(toldOf(out_trade_no)).toHaveLength(1));
  });

  test('closes what waits, and refunds what was paid, each number once and never too much', async () => {
    const { out_trade_no, trade } = await arrive();
    const refund = (out_request_no: string, refund_amount: string) =>
      call('alipay.trade.refund', { trade_no: trade.tradeNo, out_request_no, refund_amount });
    expect(await refund('1', '1.00')).toMatchObject({ sub_code: 'ACQ.REASON_TRADE_STATUS_INVALID' });
    await press(trade.tradeNo, 'success');
    expect(await call('alipay.trade.close', { out_trade_no })).toMatchObject({
      sub_code: 'ACQ.TRADE_STATUS_ERROR',
    });
    expect(await refund('1', '2.30')).toMatchObject({ fund_change: 'Y', refund_fee: '2.30' });
    expect(await refund('1', '2.30')).toMatchObject({ fund_change: 'N', refund_fee: '2.30' });
    expect(await refund('1', '2.00')).toMatchObject({ sub_code: 'ACQ.DISCORDANT_REPEAT_REQUEST' });
    expect(await refund('2', '10.01')).toMatchObject({ sub_code: 'ACQ.REASON_TRADE_REFUND_FEE_ERR' });
    expect(await refund('3', '10.00')).toMatchObject({ fund_change: 'Y', refund_fee: '12.30' });
    expect(trade.status).toBe('TRADE_CLOSED');
    await vi.waitFor(() => expect(toldOf(out_trade_no)).toHaveLength(3));
  });

  test('does nothing for a request with a wrong signature, another app, or another shop’s addresses', async () => {
    const biz = { out_trade_no: 'stranger', total_amount: '1.00', subject: 'x' };
    const elsewhere = { notify_url: 'https://example.com/', return_url: `${site}/back` };
    const wrong = [{ sign: 'x' }, { app_id: '2022' }, { sign_type: 'RSA' }, elsewhere];
    for (const changed of wrong) {
      expect((await ask('alipay.trade.page.pay', biz, changed)).status).toBe(400);
      expect(alipay.trades.has('stranger')).toBe(false);
    }
    const asked = await ask('alipay.trade.query', { out_trade_no: 'order-1' }, { sign: 'x' });
    expect(await asked.text()).toContain('isv.invalid-signature');
  });
});
