import { and, desc, eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { db } from '../../../db/index.ts';
import { auditLog, skus, stockMovements } from '../../../db/schema/index.ts';
import { aSku, next } from '../../../db/testing/builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { forget } from '../../../lib/page-cache.mjs';
import { buy, outcome, refusal, sessionOf, shelf, shoppers, times } from '../../orders/testing/buying.ts';
import { adjustStock } from './adjust-stock.ts';
import { readLedger } from './ledger-queries.ts';
import { lowStock, lowStockTag } from './low-stock-cache.ts';
import { readLowStock } from './low-stock-queries.ts';
import { setLowStock } from './set-low-stock.ts';
import { adjustForm } from './stock-schema.ts';

inAnOwnShop('stock');

const keeper = async () => sessionOf(await aStaff({ group: ['stock.view', 'stock.adjust'] }));
const move = (delta: number, key = next()) => ({ delta, reason: '盘点', key });

const newestAudit = async () => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

test('pieces come and go with a reason, and the ledger and the log say so', async () => {
  const [sku, session] = [await aSku({ stock: 5 }), await keeper()];
  expect(await adjustStock(session, sku.id, { delta: 12, reason: '到货', key: next() })).toBe(true);
  expect(await adjustStock(session, sku.id, { delta: -3, reason: '破损', key: next() })).toBe(true);
  expect(await shelf(sku)).toEqual({ stock: 14, sales: 0, ledger: 14 });
  const { rows } = await readLedger(sku.id, undefined);
  expect(rows.map(({ delta, note, reason, balance }) => [delta, note, reason, balance])).toEqual([
    [-3, '破损', 'adjust', 14],
    [12, '到货', 'adjust', 17],
    [5, '', 'initial', 5],
  ]);
  expect(await newestAudit()).toMatchObject({
    actorId: session.userId,
    action: 'stock.adjust',
    subject: `sku:${sku.id}`,
    before: { stock: 17 },
    after: { delta: -3, reason: '破损' },
  });
});

test('no more pieces go than there are, and the answer says how many', async () => {
  const [sku, session] = [await aSku({ stock: 4 }), await keeper()];
  expect(await refusal(adjustStock(session, sku.id, move(-5)))).toMatchObject({
    code: 'stock-short',
    details: { left: 4 },
  });
  expect(await shelf(sku)).toEqual({ stock: 4, sales: 0, ledger: 4 });
  expect(await adjustStock(session, sku.id, move(-4))).toBe(true);
  expect(await outcome(adjustStock(session, 999_999_999, move(1)))).toBe('is-gone');
});

test('a shelf that holds too much is not filled further, and can be emptied', async () => {
  const [sku, session] = [await aSku({ stock: 2_147_483_647 }), await keeper()];
  expect(await refusal(adjustStock(session, sku.id, move(1)))).toMatchObject({
    code: 'stock-full',
    details: { limit: 1_000_000_000 },
  });
  expect(await adjustStock(session, sku.id, move(-5))).toBe(true);
});

test('a form that is sent twice moves them once, and does not pass for another one', async () => {
  const [sku, session] = [await aSku({ stock: 4 }), await keeper()];
  const same = move(6);
  const sent = await Promise.all([adjustStock(session, sku.id, same), adjustStock(session, sku.id, same)]);
  expect(sent.sort()).toEqual([false, true]);
  for (const other of [{ delta: 4 }, { reason: '到货' }])
    expect(await outcome(adjustStock(session, sku.id, { ...same, ...other }))).toBe('key-reused');
  expect(await shelf(sku)).toMatchObject({ stock: 10, ledger: 10 });
});

test('who only may look changes nothing', async () => {
  const sku = await aSku({ stock: 4 });
  const looker = sessionOf(await aStaff({ group: ['stock.view'] }));
  expect(await outcome(adjustStock(looker, sku.id, move(1)))).toBe('not-allowed');
  expect(await outcome(setLowStock(looker, sku.id, 9))).toBe('not-allowed');
  expect(await shelf(sku)).toMatchObject({ stock: 4, ledger: 4 });
});

test('fifty corrections beside fifty orders: nothing is lost', async () => {
  const sku = await aSku({ stock: 200 });
  const [buyers, keepers] = [await shoppers(50, sku), await times(5, keeper)];
  const results = await Promise.all([
    ...buyers.map((user) => outcome(buy(user))),
    ...Array.from({ length: 50 }, (_, i) => {
      const session = keepers[i % keepers.length];
      return outcome(adjustStock(session, sku.id, move(i % 2 === 0 ? 7 : -3)));
    }),
  ]);
  expect(results.filter((one) => one !== 'placed')).toEqual([]);
  const stock = 200 - 50 + 25 * 7 - 25 * 3;
  expect(await shelf(sku)).toEqual({ stock, sales: 50, ledger: stock });
});

test('what runs out is listed, the emptiest first; the mark is each SKU its own', async () => {
  const session = await keeper();
  const [few, none, many, off] = [
    await aSku({ stock: 3 }),
    await aSku({ stock: 0 }),
    await aSku({ stock: 30 }),
    await aSku({ stock: 1, isLaunched: false }),
  ];
  const among = async () => {
    const mine = new Set([few.id, none.id, many.id, off.id]);
    return (await readLowStock()).ids.filter((id) => mine.has(id));
  };
  expect(await among()).toEqual([none.id, few.id]);
  expect(await setLowStock(session, many.id, 30)).toBe(true);
  expect(await setLowStock(session, many.id, 30)).toBe(false);
  expect(await among()).toEqual([none.id, few.id, many.id]);
  const key = `sku:${many.id}:lowStock`;
  expect(await newestAudit()).toMatchObject({ before: { [key]: 5 }, after: { [key]: 30 } });
  const [kept] = await db.select().from(skus).where(eq(skus.id, many.id));
  expect(kept).toMatchObject({ stock: 30, lowStock: 30 });
});

test('whoever looks after a while sees what ran out meanwhile, and after a change of staff at once', async () => {
  const sku = await aSku({ stock: 30 });
  const isLow = async () => (await lowStock()).ids.includes(sku.id);
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  expect(await isLow()).toBe(false);
  await db.update(skus).set({ lowStock: 30 }).where(eq(skus.id, sku.id));
  vi.advanceTimersByTime(59_000);
  expect(await isLow()).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(await isLow()).toBe(true);
  await setLowStock(await keeper(), sku.id, 29);
  forget([lowStockTag]);
  expect(await isLow()).toBe(false);
});

test('the ledger is read page by page, and its balance goes on', async () => {
  const sku = await aSku({ stock: 0 });
  const moves = Array.from({ length: 60 }, () => ({ skuId: sku.id, delta: 1, actor: 'system:test' }));
  await db.insert(stockMovements).values(moves.map((one) => ({ ...one, reason: 'adjust' as const })));
  await db.update(skus).set({ stock: 60 }).where(eq(skus.id, sku.id));
  const first = await readLedger(sku.id, undefined);
  expect([first.rows.length, first.rows[0]?.balance, first.rows.at(-1)?.balance]).toEqual([50, 60, 11]);
  const rest = await readLedger(sku.id, first.before);
  expect(rest.rows.map(({ balance }) => balance).slice(0, 2)).toEqual([10, 9]);
  expect(rest.before).toBeUndefined();
  const ofTest = and(eq(stockMovements.skuId, sku.id), eq(stockMovements.reason, 'adjust'));
  expect(await db.$count(stockMovements, ofTest)).toBe(60);
});

test.each([
  ['12', 12],
  ['+12', 12],
  ['－３', -3],
  ['−3', -3],
  ['0', undefined],
  ['', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['NaN', undefined],
  ['9999999', undefined],
])('a change of %s means %s', (delta, meant) => {
  const read = adjustForm.safeParse({ skuId: '1', delta, reason: '盘点', key: '1' });
  expect(read.data?.delta).toBe(meant);
});
