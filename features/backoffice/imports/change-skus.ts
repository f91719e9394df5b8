import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending, insertRows } from '../../../db/rows.ts';
import { auditLog, products, skus } from '../../../db/schema/index.ts';
import { indexProducts } from '../../../db/search-index.ts';
import { firstLaunch } from '../../catalog/known-sql.ts';
import type { AuditAction } from '../audit-actions.ts';
import { leavesMarketBelow, type SkuFields, type SkuPlan } from './check-skus.ts';
import type { JournalRow, Obstacles } from './chunk.ts';
import type { Direction } from './import-status.ts';
import type { ColumnKey } from './kinds.ts';
import type { Problem } from './problem.ts';

/** What a SKU has to be like now, and what it will be. */
export type SkuChange = { line: number; skuId: number } & SkuPlan;

export const skuChanges = (rows: JournalRow[], direction: Direction): SkuChange[] =>
  rows.flatMap(({ line, skuId, plan }) => {
    if (skuId === null || plan === null) return [];
    const { from, to } = plan as SkuPlan;
    if (Object.keys(to).length === 0) return [];
    return [direction === 'forward' ? { line, skuId, from, to } : { line, skuId, from: to, to: from }];
  });

const columns = {
  priceFen: skus.priceFen,
  marketPriceFen: skus.marketPriceFen,
  costFen: skus.costFen,
  name: skus.name,
  caption: skus.caption,
  isLaunched: skus.isLaunched,
} satisfies Record<keyof SkuFields, Column>;

const keys = Object.keys(columns) as (keyof SkuFields)[];

/** In which column of the file each of them stands. */
export const columnOf: Record<keyof SkuFields, ColumnKey> = {
  priceFen: 'price',
  marketPriceFen: 'marketPrice',
  costFen: 'cost',
  name: 'name',
  caption: 'caption',
  isLaunched: 'isLaunched',
};

/**
 * SKUs that are not as they were when the file was tried out, or whose market price would be below the price;
 * `isLocked`: as they will stay in this transaction.
 */
export async function skuObstacles(
  tx: Transaction,
  changes: SkuChange[],
  { isLocked }: { isLocked: boolean },
): Promise<Obstacles> {
  const asked = tx
    .select({ id: skus.id, ...columns })
    .from(skus)
    .where(
      among(
        skus.id,
        changes.map(({ skuId }) => skuId),
      ),
    )
    .orderBy(skus.id);
  const rows = await (isLocked ? asked.for('update') : asked);
  const now = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    changes.flatMap(({ line, skuId, from, to }): [number, Problem][] => {
      const sku = now.get(skuId);
      if (!sku) return [[line, { column: 'sku', code: 'gone' }]];
      const moved = keys.find((key) => key in from && from[key] !== sku[key]);
      if (moved) return [[line, { column: columnOf[moved], code: 'changed' }]];
      return leavesMarketBelow(sku, to) ? [[line, { column: 'marketPrice', code: 'marketBelowPrice' }]] : [];
    }),
  );
}

/** Sets only the columns that are meant: stock and sales belong to orders. */
export async function changeSkus(tx: Transaction, actorId: number, changes: SkuChange[]): Promise<void> {
  if (changes.length === 0) return;
  const set = Object.fromEntries(
    keys.flatMap((key): [string, SQL][] => {
      const values = changes.flatMap(({ skuId, to }) => (key in to ? [{ skuId, value: to[key] }] : []));
      return values.length > 0 ? [[key, caseOf(columns[key], values)]] : [];
    }),
  );
  const moved = changes.flatMap(({ skuId, to }) =>
    'isLaunched' in to ? [{ skuId, value: firstLaunch }] : [],
  );
  if (moved.length > 0) set.firstLaunchedAt = caseOf(skus.firstLaunchedAt, moved);
  const ids = changes.map(({ skuId }) => skuId);
  await tx
    .update(skus)
    .set({ ...set, updatedAt: sql`now(3)` })
    .where(among(skus.id, ids));
  await followUp(tx, actorId, changes, ids);
}

/** `case id when 1 then ... else price_fen end`. */
function caseOf(column: Column, values: { skuId: number; value: unknown }[]): SQL {
  const whens = values.map(({ skuId, value }) => sql`when ${skuId} then ${value}`);
  return sql`case ${skus.id} ${sql.join(whens, sql` `)} else ${column} end`;
}

/** Whoever has one of these products open in the editor is told, and its words are found. */
async function followUp(
  tx: Transaction,
  actorId: number,
  changes: SkuChange[],
  ids: number[],
): Promise<void> {
  const ofSku = await tx
    .select({ id: skus.id, productId: skus.productId })
    .from(skus)
    .where(among(skus.id, ids));
  const productIds = ascending(ofSku.map(({ productId }) => productId));
  await tx
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: sql`now(3)` })
    .where(among(products.id, productIds));
  await noteChanges(tx, actorId, changes, ofSku);
  const renamed = new Set(
    changes.flatMap(({ skuId, to }) => ('name' in to || 'caption' in to ? [skuId] : [])),
  );
  const toIndex = ofSku.filter(({ id }) => renamed.has(id)).map(({ productId }) => productId);
  if (toIndex.length > 0) await indexProducts(tx, ascending(toIndex));
}

/** One entry a product, under which its editor looks for what happened meanwhile. */
async function noteChanges(
  tx: Transaction,
  actorId: number,
  changes: SkuChange[],
  ofSku: { id: number; productId: number }[],
): Promise<void> {
  const productIds = ascending(ofSku.map(({ productId }) => productId));
  const versions = await tx
    .select({ id: products.id, version: products.version })
    .from(products)
    .where(among(products.id, productIds));
  const productOf = new Map(ofSku.map(({ id, productId }) => [id, productId]));
  const named = (skuId: number, fields: Partial<SkuFields>) =>
    Object.entries(fields).map(([key, value]) => [`sku:${skuId}:${key}`, value]);
  await insertRows(
    tx,
    auditLog,
    versions.map(({ id, version }) => {
      const own = changes.filter(({ skuId }) => productOf.get(skuId) === id);
      return {
        actorId,
        action: 'import.skus' satisfies AuditAction,
        subject: `product:${id}`,
        before: Object.fromEntries(own.flatMap(({ skuId, from }) => named(skuId, from))),
        after: { ...Object.fromEntries(own.flatMap(({ skuId, to }) => named(skuId, to))), version },
      };
    }),
  );
}
