import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { auditLog, orders, paymentAttempts, shipLists, shipRows } from '../../../db/schema/index.ts';
import { aSku, aUser, type TestSku, type TestUser } from '../../../db/testing/builders.ts';
import { anOrder } from '../../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newOrderNumber } from '../../../lib/order-number.ts';
import { outcome, refusal, sessionOf } from '../../orders/testing/buying.ts';
import { requestRefund } from '../../payments/request-refund.ts';
import { cancelAsStaff } from '../cancel-as-staff.ts';
import { runJobNow } from '../jobs/run-jobs.ts';
import { refundAsStaff } from '../refund-as-staff.ts';
import { shipAsStaff } from '../ship-as-staff.ts';
import { checkParcels } from './check-parcels.ts';
import { asFile, readParcels } from './read-parcels.ts';
import { sendShipList, startShipList } from './send-ship-list.ts';
import { readShipList } from './ship-list-queries.ts';
import { takeShipList } from './take-ship-list.ts';

inAnOwnShop('shipping');

const shipper = () => aStaff({ personal: ['order.ship', 'order.cancel'] });

async function toShip(
  status: 'unshipped' | 'unpaid' | 'cancelled' = 'unshipped',
  payMethod?: 'alipay',
): Promise<string> {
  const lines: [TestSku, number][] = [[await aSku({ stock: 10 }), 1]];
  return (await anOrder({ user: await aUser(), lines, status, ...(payMethod && { payMethod }) })).number;
}

const listOf = (...rows: string[]) => Buffer.from(['订单号,快递公司,快递单号', ...rows].join('\r\n'));
const verdicts = async (listId: number) =>
  (await readShipList(listId))?.rows.map(({ verdict }) => verdict) ?? [];

async function send(staff: TestUser, listId: number): Promise<void> {
  await startShipList(sessionOf(staff), listId);
  await sendShipList(sessionOf(staff), listId);
}

describe('a file', () => {
  const number = newOrderNumber(new Date());
  const expected = [{ line: 2, number, carrier: '顺丰速运', trackingNumber: 'SF1234567890' }];
  const row = `${number},顺丰速运,SF1234567890`;
  // 订单号,快递公司,快递单号 and 顺丰速运 in GB18030
  const [head, carrier] = ['b6a9b5a5bac52cbfecb5ddb9abcbbe2cbfecb5ddb5a5bac5', 'cbb3b7e1cbd9d4cb'];
  const gb = [head, '0a', Buffer.from(`${number},`).toString('hex'), carrier, '2c53463132333435363738393'];

  test.each<[string, Buffer]>([
    ['in UTF-8', listOf(row)],
    ['with a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), listOf(row)])],
    ['in GB18030', Buffer.from(`${gb.join('')}0`, 'hex')],
    [
      'with English names, in another order and with more columns',
      Buffer.from(`Tracking number,Note,Order number,Carrier\nSF1234567890,x,"${number}\t",顺丰速运\n`),
    ],
    ['pasted from a spreadsheet', asFile(`订单号\t快递公司\t快递单号\n${row.replaceAll(',', '\t')}\n`)],
    ['pasted without names', asFile(row)],
    ['with Chinese commas', asFile(row.replaceAll(',', ','))],
  ])('is read %s', async (_, bytes) => {
    expect(await readParcels(bytes)).toEqual(expected);
  });

  test('that lacks a column is refused by its name', async () => {
    const lacking = readParcels(Buffer.from('订单号,快递公司\n1,2'));
    expect(await refusal(lacking)).toMatchObject({
      code: 'file-unreadable',
      details: { why: 'missingColumn', detail: '快递单号' },
    });
    expect(await outcome(readParcels(Buffer.from('')))).toBe('file-unreadable');
  });
});

test('every row says what is wrong with it', () => {
  const [one, two] = [newOrderNumber(new Date()), newOrderNumber(new Date())];
  const rows = [
    [one, '顺丰', ' sf 12345 '],
    ['2.61126E+15', '顺丰', 'SF12345'],
    ['2611260000000000', '顺丰', 'SF12345'],
    [newOrderNumber(new Date()), '', 'SF12345'],
    [newOrderNumber(new Date()), '顺丰', '?'],
    [two, '顺丰', 'SF12346'],
    [two, '圆通', 'YT12345'],
  ].map(([number = '', carrier = '', trackingNumber = ''], i) => ({
    line: i + 2,
    number,
    carrier,
    trackingNumber,
  }));
  const checked = checkParcels(rows);
  expect(checked[0]).toMatchObject({ number: one, trackingNumber: 'SF12345', problem: null });
  expect(checked.slice(1).map(({ problem }) => problem)).toEqual([
    'rounded',
    'number',
    'carrier',
    'tracking',
    'twice',
    'twice',
  ]);
});

/** As from Alipay's own console, past the shop. */
async function giveBackAtAlipay(number: string): Promise<void> {
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) throw new Error('no order');
  await inTransaction((tx) => requestRefund(tx, order.id, { cause: 'alipay', actor: 'system:test' }));
}

describe('a list of parcels', () => {
  test('is looked at first: nothing is sent, and each row says what would become of it', async () => {
    const staff = await shipper();
    const good = await toShip();
    const listId = await takeShipList(
      sessionOf(staff),
      listOf(
        `${good},顺丰,SF12345`,
        `${await toShip('unpaid')},顺丰,SF12346`,
        `${await toShip('cancelled')},顺丰,SF12347`,
        `${newOrderNumber(new Date())},顺丰,SF12348`,
        'x,顺丰,SF12349',
      ),
    );
    expect(await verdicts(listId)).toEqual([
      'ready',
      'order-moved',
      'order-moved',
      'order-missing',
      'number',
    ]);
    expect(await readShipList(listId)).toMatchObject({ ready: 1, done: 0, wrong: 4, isRunning: false });
    const [order] = await db.select().from(orders).where(eq(orders.number, good));
    expect(order).toMatchObject({ status: 'unshipped', carrier: null });
  });

  test('is sent order by order: one that was cancelled meanwhile stays, the others are on their way', async () => {
    const staff = await shipper();
    const [first, cancelled, last] = [await toShip(), await toShip(), await toShip()];
    const listId = await takeShipList(
      sessionOf(staff),
      listOf(`${first},顺丰,SF1111`, `${cancelled},顺丰,SF2222`, `${last},圆通,YT3333`),
    );
    expect(await verdicts(listId)).toEqual(['ready', 'ready', 'ready']);
    await cancelAsStaff(sessionOf(staff), cancelled, '缺货');
    await send(staff, listId);
    expect(await verdicts(listId)).toEqual(['sent', 'order-moved', 'sent']);
    const [order] = await db.select().from(orders).where(eq(orders.number, last));
    expect(order).toMatchObject({ status: 'unreceived', carrier: '圆通', trackingNumber: 'YT3333' });
    expect(
      await db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `order:${first}`)),
    ).toMatchObject([{ actorId: staff.id, action: 'order.ship' }]);
  });

  test('sends an order of which a part is on its way back, and none of which all is', async () => {
    const staff = await aStaff({ personal: ['order.ship', 'order.refund'] });
    const [part, all] = [await toShip('unshipped', 'alipay'), await toShip('unshipped', 'alipay')];
    await refundAsStaff(sessionOf(staff), part, { amountFen: 500, reason: '补差价', key: 'a'.repeat(16) });
    await giveBackAtAlipay(all);
    const listId = await takeShipList(sessionOf(staff), listOf(`${part},顺丰,SF4444`, `${all},顺丰,SF5555`));
    expect(await verdicts(listId)).toEqual(['ready', 'not-paid']);
    await send(staff, listId);
    expect(await verdicts(listId)).toEqual(['sent', 'not-paid']);
    const parcel = { carrier: '顺丰', trackingNumber: 'SF5555' };
    expect(await outcome(shipAsStaff(sessionOf(staff), all, parcel))).toBe('not-paid');
  });

  test('sends an order that was changed to cash once nobody can pay it online any more', async () => {
    const [staff, number] = [await shipper(), await toShip()];
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    const attempt = { orderId: order?.id ?? 0, outTradeNo: number, amountFen: order?.totalFen ?? 0 };
    await db.insert(paymentAttempts).values(attempt);
    const listId = await takeShipList(sessionOf(staff), listOf(`${number},顺丰,SF6666`));
    expect(await verdicts(listId)).toEqual(['open-online']);
    await send(staff, listId);
    const parcel = { carrier: '顺丰', trackingNumber: 'SF6666' };
    expect(await outcome(shipAsStaff(sessionOf(staff), number, parcel))).toBe('open-online');
    await db.delete(paymentAttempts).where(eq(paymentAttempts.outTradeNo, number));
    expect(await verdicts(listId)).toEqual(['ready']);
    await send(staff, listId);
    expect(await verdicts(listId)).toEqual(['sent']);
  });

  test('sends nothing twice, be it begun twice at once, again, or uploaded again', async () => {
    const staff = await shipper();
    const numbers = await Promise.all([toShip(), toShip(), toShip(), toShip()]);
    const file = listOf(...numbers.map((number, i) => `${number},顺丰,SF700${i}`));
    const [one, other] = [
      await takeShipList(sessionOf(staff), file),
      await takeShipList(sessionOf(staff), file),
    ];
    await Promise.all([send(staff, one), send(staff, one), send(staff, other)]);
    await send(staff, one);
    for (const listId of [one, other])
      expect(await readShipList(listId)).toMatchObject({ done: 4, ready: 0, wrong: 0 });
    const audits = await db.select().from(auditLog).where(eq(auditLog.action, 'order.ship'));
    const subjects = audits.map(({ subject }) => subject);
    for (const number of numbers)
      expect(subjects.filter((subject) => subject === `order:${number}`)).toHaveLength(1);
    const changed = await takeShipList(sessionOf(staff), listOf(`${numbers[0]},圆通,YT9999`));
    expect(await verdicts(changed)).toEqual(['order-moved']);
  });

  test('is not settled between the sending of a parcel and the note of it', async () => {
    const [staff, number] = [sessionOf(await shipper()), await toShip()];
    const listId = await takeShipList(staff, listOf(`${number},顺丰速运,SF1234567890`));
    await startShipList(staff, listId);
    await shipAsStaff(staff, number, { carrier: '顺丰速运', trackingNumber: 'SF1234567890' });
    expect(await readShipList(listId)).toMatchObject({ ready: 1, done: 0, isRunning: true });
    await db
      .update(shipLists)
      .set({ startedAt: sql`now(3) - interval 16 second` })
      .where(eq(shipLists.id, listId));
    expect(await readShipList(listId)).toMatchObject({ ready: 0, done: 1, isRunning: false });
  });

  test('stops where a session ends in the middle, and goes on with another', async () => {
    const [staff, colleague] = [await shipper(), await shipper()];
    const listId = await takeShipList(sessionOf(staff), listOf(`${await toShip()},顺丰,SF8001`));
    await sendShipList({ ...sessionOf(staff), sessionVersion: 99 }, listId);
    expect(await verdicts(listId)).toEqual(['ready']);
    await send(colleague, listId);
    expect(await verdicts(listId)).toEqual(['sent']);
  });

  test('is taken, begun and sent by whoever ships, and nobody else', async () => {
    const number = await toShip();
    const listId = await takeShipList(sessionOf(await shipper()), listOf(`${number},顺丰,SF9001`));
    const lists = (await db.select().from(shipLists)).length;
    for (const other of [await aUser(), await aStaff({ personal: ['order.view', 'order.export'] })]) {
      const session = sessionOf(other);
      expect(await outcome(takeShipList(session, Buffer.from('not even a file')))).toBe('not-allowed');
      expect(await outcome(startShipList(session, listId))).toBe('not-allowed');
      await sendShipList(session, listId);
    }
    expect(await verdicts(listId)).toEqual(['ready']);
    expect((await db.select().from(shipLists)).length).toBe(lists);
    expect(await outcome(startShipList(sessionOf(await shipper()), 999_999))).toBe('ship-list-missing');
  });

  test('is forgotten after a month', async () => {
    const staff = await shipper();
    const listId = await takeShipList(sessionOf(staff), listOf('x,y,z'));
    await db
      .update(shipLists)
      .set({ createdAt: new Date(Date.now() - 31 * 86_400_000) })
      .where(eq(shipLists.id, listId));
    expect(await runJobNow('forget-ship-lists')).toBe('done');
    expect(await readShipList(listId)).toBeUndefined();
    expect(await db.select().from(shipRows).where(eq(shipRows.listId, listId))).toEqual([]);
  });
});
