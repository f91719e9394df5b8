import { and, asc, desc, eq, inArray, sql, sum } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { permissionCodes } from '../../../db/permissions.ts';
import {
  auditLog,
  brands,
  categories,
  importRows,
  imports,
  products,
  searchPostings,
  skus,
  stockMovements,
} from '../../../db/schema/index.ts';
import { aSku, next, type TestSku } from '../../../db/testing/builders.ts';
import { anOrder } from '../../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { buy, outcome, refusal, sessionOf, shelf, shoppers, times } from '../../orders/testing/buying.ts';
import { manySkus } from '../testing/many-skus.ts';
import { forgetImports } from './forget-imports.ts';
import type { ImportKind } from './kinds.ts';
import { startImport, undoImport } from './start-import.ts';
import { takeFile } from './take-file.ts';
import { workImports } from './work-imports.ts';

inAnOwnShop('imports');

const clerk = async () => sessionOf(await aStaff({ group: [...permissionCodes] }));
type Clerk = Awaited<ReturnType<typeof clerk>>;

const take = (session: Clerk, kind: ImportKind, lines: string[]) =>
  takeFile(session, kind, { name: 'a.csv', bytes: Buffer.from(lines.join('\n')) });

async function apply(session: Clerk, kind: ImportKind, lines: string[]): Promise<number> {
  const id = await take(session, kind, lines);
  await startImport(session, id);
  await workImports();
  return id;
}

async function undo(session: Clerk, id: number): Promise<void> {
  await undoImport(session, id);
  await workImports();
}

async function stateOf(id: number) {
  const [found] = await db.select().from(imports).where(eq(imports.id, id));
  return found && { status: found.status, applied: found.appliedCount, problems: found.problemCount };
}

const problemsOf = async (id: number) =>
  (
    await db
      .select({ line: importRows.line, state: importRows.state, problems: importRows.problems })
      .from(importRows)
      .where(eq(importRows.importId, id))
      .orderBy(asc(importRows.line))
  ).flatMap(({ line, state, problems }) => (problems ? [[line, state, problems[0]?.code]] : []));

const stockHead = 'SKU编号,增减,原因';
const stockFile = (moves: [sku: { id: number }, delta: number][]) => [
  stockHead,
  ...moves.map(([{ id }, delta]) => `${id},${delta},到货`),
];

describe('a file of stock changes', () => {
  test('is tried out first, then applied, then undone; the ledger has all of it', async () => {
    const [session, one, two] = [await clerk(), await aSku({ stock: 10 }), await aSku({ stock: 5 })];
    const id = await take(
      session,
      'stock',
      stockFile([
        [one, 12],
        [two, -5],
      ]),
    );
    expect(await stateOf(id)).toEqual({ status: 'checked', applied: 0, problems: 0 });
    expect([await shelf(one), await shelf(two)]).toMatchObject([{ stock: 10 }, { stock: 5 }]);
    expect([await startImport(session, id), await startImport(session, id)]).toEqual([true, false]);
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'done', applied: 2 });
    expect([await shelf(one), await shelf(two)]).toMatchObject([
      { stock: 22, ledger: 22 },
      { stock: 0, ledger: 0 },
    ]);
    await undo(session, id);
    expect(await stateOf(id)).toMatchObject({ status: 'undone', applied: 0 });
    expect([await shelf(one), await shelf(two)]).toMatchObject([
      { stock: 10, ledger: 10 },
      { stock: 5, ledger: 5 },
    ]);
    const ledger = await db
      .select({ delta: stockMovements.delta, ref: stockMovements.ref, note: stockMovements.note })
      .from(stockMovements)
      .where(and(eq(stockMovements.skuId, one.id), eq(stockMovements.reason, 'import')));
    expect(ledger).toEqual([
      { delta: 12, ref: id, note: '到货' },
      { delta: -12, ref: id, note: '到货' },
    ]);
    const log = await db
      .select({ action: auditLog.action, after: auditLog.after })
      .from(auditLog)
      .where(eq(auditLog.subject, `import:${id}`))
      .orderBy(desc(auditLog.id));
    expect(log).toMatchObject([
      { action: 'import.undo' },
      { action: 'import.apply', after: { kind: 'stock', rows: 2, added: 12, removed: 5 } },
    ]);
  });

  test('that nobody applies is forgotten after a week, and one that was applied is not', async () => {
    const [session, sku] = [await clerk(), await aSku({ stock: 10 })];
    const old = await take(session, 'stock', stockFile([[sku, 1]]));
    const applied = await apply(session, 'stock', stockFile([[sku, 1]]));
    const fresh = await take(session, 'stock', stockFile([[sku, 1]]));
    const aWeekAgo = sql`now(3) - interval 8 day`;
    await db
      .update(imports)
      .set({ createdAt: aWeekAgo })
      .where(inArray(imports.id, [old, applied]));
    expect(await forgetImports()).toBe(1);
    expect([await stateOf(old), await db.$count(importRows, eq(importRows.importId, old))]).toEqual([
      undefined,
      0,
    ]);
    expect([await stateOf(applied), await stateOf(fresh)]).toMatchObject([
      { status: 'done' },
      { status: 'checked' },
    ]);
    expect(await outcome(startImport(session, old))).toBe('import-missing');
  });

  test('with a wrong row changes nothing, whatever else is in it', async () => {
    const [session, sku] = [await clerk(), await aSku({ stock: 10 })];
    const id = await take(session, 'stock', [...stockFile([[sku, 3]]), '999999999,1,到货']);
    expect(await problemsOf(id)).toEqual([[3, 'waiting', 'unknownSku']]);
    expect(await outcome(startImport(session, id))).toBe('import-problems');
    await workImports();
    expect(await shelf(sku)).toMatchObject({ stock: 10 });
  });

  test('goes on where a process died, and applies nothing twice', async () => {
    const [session, all] = [await clerk(), await manySkus(450)];
    const id = await take(session, 'stock', stockFile(all.map((sku) => [sku, 1])));
    await startImport(session, id);
    expect(await workImports({ most: 1 })).toBe(1); // and is killed
    expect(await stateOf(id)).toEqual({ status: 'applying', applied: 200, problems: 0 });
    await Promise.all([workImports(), workImports(), workImports()]); // others come
    expect(await stateOf(id)).toMatchObject({ status: 'done', applied: 450 });
    const ids = all.map(({ id: skuId }) => skuId);
    const [total] = await db
      .select({ stock: sum(skus.stock) })
      .from(skus)
      .where(inArray(skus.id, ids));
    expect(Number(total?.stock)).toBe(450 * 11);
  });

  test('is taken back when a row far down cannot be applied any more, and says which', async () => {
    const [session, all] = [await clerk(), await manySkus(250)];
    const last = all[249];
    if (!last) throw new Error('there are 250');
    const id = await take(session, 'stock', stockFile(all.map((sku) => [sku, sku === last ? -10 : 5])));
    await startImport(session, id);
    const [buyer] = await shoppers(1, last);
    if (buyer) await buy(buyer);
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'failed', applied: 0 });
    expect(await problemsOf(id)).toEqual([[251, 'waiting', 'belowZero']]);
    expect(await shelf(last)).toEqual({ stock: 9, sales: 1, ledger: 9 });
    expect(await shelf(all[0] ?? last)).toEqual({ stock: 10, sales: 0, ledger: 10 });
  });

  test('is not undone when its pieces are sold, and the refusal names the rows', async () => {
    const [session, sold, other] = [await clerk(), await aSku({ stock: 0 }), await aSku({ stock: 0 })];
    const id = await apply(
      session,
      'stock',
      stockFile([
        [other, 3],
        [sold, 1],
      ]),
    );
    const [buyer] = await shoppers(1, sold);
    if (buyer) await buy(buyer);
    expect(await refusal(undoImport(session, id))).toMatchObject({
      code: 'undo-blocked',
      details: { lines: '3', count: 1 },
    });
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'done', applied: 2 });
    expect([await shelf(other), await shelf(sold)]).toMatchObject([{ stock: 3 }, { stock: 0 }]);
  });

  test('is applied again when undoing it meets a sale in the middle', async () => {
    const [session, all] = [await clerk(), await manySkus(250)];
    const last = all[249];
    if (!last) throw new Error('there are 250');
    const id = await apply(session, 'stock', stockFile(all.map((sku) => [sku, 5])));
    await undoImport(session, id);
    await db.update(skus).set({ stock: 4 }).where(eq(skus.id, last.id));
    const gone = { skuId: last.id, delta: -11, actor: 'system:test' };
    await db.insert(stockMovements).values({ ...gone, reason: 'adjust' });
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'done', applied: 250 });
    expect(await shelf(all[0] ?? last)).toMatchObject({ stock: 15, ledger: 15 });
    expect(await problemsOf(id)).toEqual([[251, 'applied', 'belowZero']]);
  });

  test('is worked off beside orders for the same goods, and no piece is lost', async () => {
    const [session, sku, others] = [await clerk(), await aSku({ stock: 40 }), await manySkus(30)];
    const buyers = await shoppers(20, sku);
    const ids = await times(10, (i) =>
      take(session, 'stock', stockFile([[sku, i + 1], ...others.map((one): [TestSku, number] => [one, 1])])),
    );
    for (const id of ids) await startImport(session, id);
    const results = await Promise.all([
      workImports(),
      workImports(),
      ...buyers.map((user) => outcome(buy(user))),
    ]);
    expect(results.slice(2).filter((one) => one !== 'placed')).toEqual([]);
    await workImports();
    expect(await shelf(sku)).toEqual({ stock: 40 - 20 + 55, sales: 20, ledger: 75 });
  });
});

describe('a file of changed SKUs', () => {
  const rowOf = async (sku: TestSku) => (await db.select().from(skus).where(eq(skus.id, sku.id)))[0];
  const found = async (sku: TestSku, term: string) =>
    db.$count(searchPostings, and(eq(searchPostings.skuId, sku.id), eq(searchPostings.term, term)));

  test('changes what it names and nothing else, words of the search included, and back again', async () => {
    const [session, sku] = [await clerk(), await aSku({ stock: 7, priceFen: 5_000, name: '青瓷茶杯' })];
    const [user] = await shoppers(1, sku);
    if (user) await buy(user);
    const before = await rowOf(sku);
    const head = 'SKU编号,价格,市场价,成本价,SKU名称,副标题,上架';
    const id = await apply(session, 'skus', [head, `${sku.id},49.5,60,30,玻璃花瓶,,否`]);
    expect(await stateOf(id)).toMatchObject({ status: 'done' });
    const fields = { priceFen: 4_950, marketPriceFen: 6_000, costFen: 3_000, isLaunched: false };
    expect(await rowOf(sku)).toMatchObject({ ...fields, name: '玻璃花瓶', caption: '', stock: 6, sales: 1 });
    expect([await found(sku, '花瓶'), await found(sku, '茶杯')]).toEqual([1, 0]);
    await undo(session, id);
    const after = await rowOf(sku);
    expect({ ...after, updatedAt: before?.updatedAt }).toEqual(before);
    expect([await found(sku, '花瓶'), await found(sku, '茶杯')]).toEqual([0, 1]);
  });

  test('notes what comes onto the shelf for the first time, and nothing of the others', async () => {
    const fresh = () => aSku({ isLaunched: false, firstLaunchedAt: null });
    const [session, shown, other] = [await clerk(), await fresh(), await fresh()];
    const before = await aSku({ firstLaunchedAt: null }); // as a build of before leaves it
    const lines = [`${shown.id},49.5,是`, `${other.id},49.5,否`, `${before.id},49.5,否`];
    await apply(session, 'skus', ['SKU编号,价格,上架', ...lines]);
    expect(await rowOf(shown)).toMatchObject({ isLaunched: true, firstLaunchedAt: expect.any(Date) });
    expect(await rowOf(other)).toMatchObject({ isLaunched: false, firstLaunchedAt: null });
    expect(await rowOf(before)).toMatchObject({ isLaunched: false, firstLaunchedAt: expect.any(Date) });
  });

  test('is refused where somebody changed the SKU between dry run and import', async () => {
    const [session, sku] = [await clerk(), await aSku({ priceFen: 5_000 })];
    const id = await take(session, 'skus', ['SKU编号,价格', `${sku.id},40`]);
    await db.update(skus).set({ priceFen: 4_500 }).where(eq(skus.id, sku.id));
    await startImport(session, id);
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'failed' });
    expect(await problemsOf(id)).toEqual([[2, 'waiting', 'changed']]);
    expect(await rowOf(sku)).toMatchObject({ priceFen: 4_500 });
  });

  test('never leaves a market price below the price, whoever lowered it meanwhile', async () => {
    const [session, sku] = [await clerk(), await aSku({ priceFen: 9_000 })];
    const lower = (marketPriceFen: number) =>
      db.update(skus).set({ marketPriceFen }).where(eq(skus.id, sku.id));
    const to = (yuan: number) => ['SKU编号,价格', `${sku.id},${yuan}`];
    await lower(12_900);
    const raised = await take(session, 'skus', to(120));
    await lower(10_000);
    await startImport(session, raised);
    await workImports();
    expect(await problemsOf(raised)).toEqual([[2, 'waiting', 'marketBelowPrice']]);
    const reduced = await apply(session, 'skus', to(70));
    await lower(8_000);
    expect(await refusal(undoImport(session, reduced))).toMatchObject({ code: 'undo-blocked' });
    expect(await rowOf(sku)).toMatchObject({ priceFen: 7_000, marketPriceFen: 8_000 });
  });

  test('is not undone where somebody changed the SKU since', async () => {
    const [session, sku, other] = [await clerk(), await aSku(), await aSku({ priceFen: 900 })];
    const id = await apply(session, 'skus', ['SKU编号,价格', `${other.id},8`, `${sku.id},40`]);
    await db.update(skus).set({ priceFen: 4_500 }).where(eq(skus.id, sku.id));
    expect(await refusal(undoImport(session, id))).toMatchObject({ details: { lines: '3', count: 1 } });
    expect(await rowOf(other)).toMatchObject({ priceFen: 800 });
  });

  test('takes the rights of its columns, when it is read and again when it is applied', async () => {
    const [session, sku] = [await clerk(), await aSku()];
    const lines = ['SKU编号,成本价', `${sku.id},3`];
    const editor = sessionOf(await aStaff({ group: ['catalog.edit'] }));
    expect(await outcome(take(editor, 'skus', lines))).toBe('file-unreadable');
    expect(await outcome(take(editor, 'stock', stockFile([[sku, 1]])))).toBe('not-allowed');
    const id = await take(session, 'skus', lines);
    expect(await outcome(startImport(editor, id))).toBe('not-allowed');
    expect(await stateOf(id)).toMatchObject({ status: 'checked' });
  });
});

describe('a file of new products', () => {
  const head = '商品名称,品牌,分类,规格1,选项1,SKU名称,价格,成本价,库存';

  /** The brand and leaf of some product, as a file names them. */
  async function somewhere() {
    const { productId } = await aSku();
    const [at] = await db
      .select({ brand: brands.name, leaf: categories.id })
      .from(products)
      .innerJoin(brands, eq(brands.id, products.brandId))
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(eq(products.id, productId));
    return `${at?.brand},${at?.leaf}`;
  }

  const twoProducts = async (name: string) => {
    const at = await somewhere();
    return [
      head,
      `${name} 甲,${at},颜色,红,,99,60,10`,
      `${name} 乙,${at},,,${name} 乙,19,10,0`,
      `${name} 甲,${at},颜色,蓝,,109,60,5`,
    ];
  };

  const madeBy = (name: string) =>
    db
      .select({
        id: skus.id,
        productId: skus.productId,
        name: skus.name,
        options: skus.options,
        stock: skus.stock,
        isLaunched: skus.isLaunched,
        firstLaunchedAt: skus.firstLaunchedAt,
      })
      .from(skus)
      .innerJoin(products, eq(products.id, skus.productId))
      .where(inArray(products.name, [`${name} 甲`, `${name} 乙`]))
      .orderBy(skus.id);

  test('puts them up, off the shelf, with their ledger and words; undone, they are gone', async () => {
    const [session, name] = [await clerk(), `样机 ${next()}`];
    const id = await apply(session, 'products', await twoProducts(name));
    expect(await stateOf(id)).toMatchObject({ status: 'done', applied: 3 });
    const made = await madeBy(name);
    expect(made).toMatchObject([
      { name: `${name} 甲 红`, options: '红', stock: 10, isLaunched: false },
      { name: `${name} 甲 蓝`, options: '蓝', stock: 5 },
      { name: `${name} 乙`, options: '', stock: 0 },
    ]);
    expect(new Set(made.map(({ productId }) => productId)).size).toBe(2);
    const first = made[0];
    if (!first) throw new Error('there are three');
    expect(await shelf(first)).toMatchObject({ stock: 10, ledger: 10 });
    expect(await db.$count(searchPostings, eq(searchPostings.skuId, first.id))).toBeGreaterThan(3);
    await undo(session, id);
    expect(await stateOf(id)).toMatchObject({ status: 'undone', applied: 0 });
    expect(await madeBy(name)).toEqual([]);
    expect(await db.$count(searchPostings, eq(searchPostings.skuId, first.id))).toBe(0);
  });

  test('once undone keeps what was sold, off the shelf', async () => {
    const [session, name] = [await clerk(), `样机 ${next()}`];
    const id = await apply(session, 'products', await twoProducts(name));
    const [red, , plain] = await madeBy(name);
    if (!red || !plain) throw new Error('there are three');
    await db.update(skus).set({ isLaunched: true, image: '/goods/a.webp' }).where(eq(skus.id, red.id));
    const [user] = await shoppers(1, red);
    if (user) await anOrder({ user, lines: [[{ ...red, priceFen: 9_900 }, 1]] });
    await undo(session, id);
    expect(await madeBy(name)).toMatchObject([
      { id: red.id, isLaunched: false, firstLaunchedAt: expect.any(Date) },
      { productId: red.productId, isLaunched: false, firstLaunchedAt: null },
    ]);
  });

  test('is not undone where somebody changed a product since', async () => {
    const [session, name] = [await clerk(), `样机 ${next()}`];
    const id = await apply(session, 'products', await twoProducts(name));
    const [red] = await madeBy(name);
    await db
      .update(products)
      .set({ name: `${name} 乙` })
      .where(eq(products.id, red?.productId ?? 0));
    expect(await refusal(undoImport(session, id))).toMatchObject({ details: { lines: '2, 4', count: 2 } });
    expect(await madeBy(name)).toHaveLength(3);
  });

  test('does not put up the same products twice', async () => {
    const [session, name] = [await clerk(), `样机 ${next()}`];
    const lines = await twoProducts(name);
    await apply(session, 'products', lines);
    const again = await take(session, 'products', lines);
    expect((await problemsOf(again)).map(([, , code]) => code)).toEqual(Array(3).fill('productExists'));
  });

  test('is taken back as a whole when something breaks in the middle', async () => {
    const [session, at, name] = [await clerk(), await somewhere(), `样机 ${next()}`];
    const lines = Array.from({ length: 210 }, (_, i) => `${name} ${i},${at},,,,9,1,2`);
    const id = await take(session, 'products', [head, ...lines]);
    // a category that vanished meanwhile
    const last = and(eq(importRows.importId, id), eq(importRows.line, 211));
    const [row] = await db.select().from(importRows).where(last);
    const plan = { ...(row?.plan as object), categoryId: 999_999_999 };
    await db.update(importRows).set({ plan }).where(last);
    await startImport(session, id);
    await workImports();
    expect(await stateOf(id)).toMatchObject({ status: 'failed', applied: 0 });
    const [found] = await db.select().from(imports).where(eq(imports.id, id));
    expect(found?.reason).toBe('unexpected');
    expect(await db.$count(products, eq(products.name, `${name} 0`))).toBe(0);
  });
});
