import { parse } from 'csv-parse/sync';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { auditLog, orders } from '../../../db/schema/index.ts';
import { aSku, aUser, type TestSku, type TestUser } from '../../../db/testing/builders.ts';
import { anOrder } from '../../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { newOrderNumber } from '../../../lib/order-number.ts';
import { askReturn } from '../../orders/ask-return.ts';
import { setInvoice } from '../../orders/set-invoice.ts';
import { outcome, sessionOf } from '../../orders/testing/buying.ts';
import { dayOf, daysFrom, readable, startOf } from '../figures/shop-day.ts';
import { exportOrders, noteExport } from './export-orders.ts';
import { csvIn } from './order-columns.ts';
import { listOrdersForStaff } from './order-list-queries.ts';
import { exportAddress, ordersAddress } from './orders-schema.ts';
import { readPacking } from './packing-queries.ts';
import { streamTexts } from './stream-texts.ts';

inAnOwnShop('staff_orders');

const today = dayOf(new Date());
const date = (daysAgo: number) => readable(daysFrom(today, -daysAgo));

let user: TestUser;
let cup: TestSku;
let bowl: TestSku;
/** Orders by what is special about them. */
const placed: Record<string, string> = {};

beforeAll(async () => {
  user = await aUser();
  cup = await aSku({ name: '青瓷 茶杯', priceFen: 5_000, stock: 1_000 });
  bowl = await aSku({ priceFen: 90_000, stock: 1_000 });
  const others = await aUser();
  const make = async (name: string, given: Omit<Parameters<typeof anOrder>[0], 'user'>, daysAgo = 0) => {
    const { id } = await anOrder({ user: others, ...given });
    const at = new Date(startOf(daysFrom(today, -daysAgo)).getTime() + 60_000);
    const number = newOrderNumber(at);
    await db.update(orders).set({ number, placedAt: at }).where(eq(orders.id, id));
    placed[name] = number;
  };
  await make('ancient', { lines: [[cup, 1]] }, 40);
  await make('old', { lines: [[cup, 1]], status: 'uncommented' }, 3);
  await make('sentBack', { lines: [[cup, 2]], status: 'uncommented' }, 2);
  await askReturn(others.id, {
    number: placed.sentBack ?? '',
    reason: '不合身',
    lines: [{ skuId: cup.id, quantity: 1 }],
  });
  await make('dear', { lines: [[bowl, 1]] }, 1);
  await make('unpaid', { lines: [[cup, 1]], status: 'unpaid' });
  const { number } = await anOrder({ user, lines: [[cup, 3]] });
  placed.own = number;
});

const names = (numbers: string[]) =>
  numbers.map((number) => Object.keys(placed).find((name) => placed[name] === number));
const found = async (asked: object) =>
  names((await listOrdersForStaff(ordersAddress.parse(asked))).rows.map(({ number }) => number));

describe('the list of orders', () => {
  test.each<[string, object | (() => object), string[]]>([
    ['everything', {}, ['own', 'unpaid', 'dear', 'sentBack', 'old', 'ancient']],
    ['a status', { status: 'uncommented' }, ['sentBack', 'old']],
    ['a buyer', () => ({ buyer: user.username }), ['own']],
    ['a buyer that is none', { buyer: '%' }, []],
    ['a SKU', () => ({ sku: String(bowl.id) }), ['dear']],
    ['days', () => ({ from: date(2), to: date(1) }), ['dear', 'sentBack']],
    ['a day without orders', () => ({ from: date(20), to: date(19) }), []],
    ['days until one', () => ({ to: date(3) }), ['old', 'ancient']],
    [
      'a day of another century',
      { from: '1926-11-27', to: '9999-12-31', status: 'uncommented' },
      ['sentBack', 'old'],
    ],
    ['no day at all', { to: '1999-12-31' }, []],
    ['an amount', { least: '900', most: '1000.00' }, ['dear']],
    ['who asked to send back', { returned: '1' }, ['sentBack']],
    ['a way to pay', { pay: 'alipay' }, ['unpaid']],
    ['a payment, in the last month', { payment: 'unpaid' }, ['own', 'unpaid', 'dear']],
    ['the amounts, in the last month', { sort: 'total-down' }, ['dear', 'own', 'sentBack', 'unpaid', 'old']],
    [
      'the oldest first',
      { sort: 'oldest', from: '2020-01-01' },
      ['ancient', 'old', 'sentBack', 'dear', 'unpaid', 'own'],
    ],
    [
      'several things at once',
      () => ({ status: 'unshipped', least: '1', from: date(50) }),
      ['own', 'dear', 'ancient'],
    ],
    [
      'what cannot be meant',
      { least: '-1', from: 'soon', sku: 'x', status: 'gone', pay: [] },
      ['own', 'unpaid', 'dear', 'sentBack', 'old', 'ancient'],
    ],
  ])('is narrowed to %s', async (_, asked, expected) => {
    expect(await found(typeof asked === 'function' ? asked() : asked)).toEqual(expected);
  });

  test('says from which day on it looked, where nobody gave one', async () => {
    const since = async (asked: object) => (await listOrdersForStaff(ordersAddress.parse(asked))).since;
    expect(await since({ least: '1' })).toBe(date(29));
    expect(await since({ least: '1', from: date(50) })).toBeUndefined();
    expect(await since({ least: '1', to: date(10) })).toBe(date(39));
    expect(await since({ least: '1', to: '9999-12-31' })).toBe(date(29));
    expect(await since({ least: '1', buyer: user.username })).toBeUndefined();
    expect(await since({ status: 'unshipped' })).toBeUndefined();
  });
});

async function exported(asked: object): Promise<string> {
  let file = '';
  for await (const text of exportOrders(exportAddress.parse(asked), csvIn('zh-CN'))) file += text;
  return file;
}

const read = (file: string): Record<string, string>[] => parse(file, { bom: true, columns: true });

describe('the export', () => {
  test('has a line for each order that the list shows, and opens in Excel with its numbers whole', async () => {
    const file = await exported({ from: date(2), to: date(1) });
    expect(file.startsWith('\uFEFF订单号,下单时间,状态,')).toBe(true);
    const rows = read(file);
    expect(rows.map((row) => row.订单号)).toEqual([`${placed.sentBack}\t`, `${placed.dear}\t`]);
    expect(rows[0]).toMatchObject({
      状态: '待评价',
      付款状态: '已付款',
      收货人: '林小满',
      手机: '138****8000',
      件数: '2',
      应付金额: '110.00',
    });
    expect(rows[0]?.商品).toContain('青瓷 茶杯');
    expect(read(await exported({ numbers: [placed.own, placed.dear] }))).toHaveLength(2);
    expect(await exported({ buyer: 'nobody at all' })).toMatch(/^[^\n]+\r\n$/);
  });

  test('never tells a whole mobile number', async () => {
    const file = await exported({});
    expect(file).toContain('138****8000');
    expect(file).not.toContain('13800138000');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'never lets a spreadsheet take %j for a formula',
    async (text) => {
      const { id, number } = await anOrder({ user, lines: [[cup, 1]] });
      await db.update(orders).set({ remark: text, receiver: text, staffNote: text }).where(eq(orders.id, id));
      const [row] = read(await exported({ numbers: [number] }));
      for (const cell of [row?.买家留言, row?.收货人, row?.内部备注]) expect(cell).toBe(`'${text}`);
    },
  );

  test('goes on where a batch ends', async () => {
    let file = '';
    for await (const text of exportOrders(exportAddress.parse({}), csvIn('en'), 2)) file += text;
    const rows = await db.select().from(orders).orderBy(orders.id);
    expect(read(file).map((row) => row['Order number']?.trim())).toEqual(rows.map(({ number }) => number));
  });

  test('stops when whoever asked for it has gone', async () => {
    const told: string[] = [];
    async function* texts() {
      try {
        for (let i = 0; ; i += 1) yield String(i);
      } finally {
        told.push('stopped');
      }
    }
    const reader = streamTexts(texts()).getReader();
    expect(await reader.read()).toMatchObject({ value: new TextEncoder().encode('0') });
    expect(told).toEqual([]);
    await reader.cancel();
    expect(told).toEqual(['stopped']);
  });

  test('is written down with what was asked for, and refused without the right', async () => {
    const staff = await aStaff({ personal: ['order.export'] });
    await noteExport(sessionOf(staff), exportAddress.parse({ status: 'unshipped', numbers: [placed.own] }));
    const [row] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(row).toMatchObject({
      actorId: staff.id,
      action: 'order.export',
      after: { status: 'unshipped', numbers: placed.own },
    });
    const other = await aStaff({ personal: ['order.view', 'order.ship'] });
    expect(await outcome(noteExport(sessionOf(other), exportAddress.parse({})))).toBe('not-allowed');
    expect(await outcome(noteExport(undefined, exportAddress.parse({})))).toBe('signed-out');
  });
});

test('a packing list says what goes into the parcel, and of a status the oldest come first', async () => {
  const invoice = { title: '云杉科技有限公司', taxNumber: '91440101MA5ABCDE1X' };
  await setInvoice(user.id, placed.own ?? '', invoice);
  const [own] = await readPacking({ numbers: [placed.own ?? ''] });
  expect(own).toMatchObject({ number: placed.own, receiver: '林小满', totalCount: 3 });
  expect(own).toMatchObject({ invoiceTitle: invoice.title, taxNumber: invoice.taxNumber });
  expect(own?.lines).toMatchObject([{ skuId: cup.id, name: '青瓷 茶杯', quantity: 3 }]);
  const waiting = await readPacking({ numbers: [], status: 'unshipped' });
  expect(names(waiting.map(({ number }) => number)).slice(0, 2)).toEqual(['ancient', 'dear']);
  expect(await readPacking({ numbers: [] })).toEqual([]);
});
