import { db } from '../../../db/index.ts';
import { checkProducts } from './check-products.ts';
import { checkSkus } from './check-skus.ts';
import { checkStock } from './check-stock.ts';
import type { ImportKind } from './kinds.ts';
import type { DryRun } from './problem.ts';
import { readKnownCatalog, readKnownSkus } from './read-known.ts';
import type { Row } from './sheet-columns.ts';

/** What a file would do to the shop as it is, row by row; nothing is locked or changed. */
export async function dryRun(kind: ImportKind, rows: Row[]): Promise<DryRun<unknown>> {
  if (kind === 'products') return checkProducts(rows, await readKnownCatalog(db, rows));
  const known = await readKnownSkus(db, rows);
  return kind === 'stock' ? checkStock(rows, known) : checkSkus(rows, known);
}
