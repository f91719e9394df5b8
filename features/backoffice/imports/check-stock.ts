import { staffLimits } from '../backoffice-schema.ts';
import { mostStock } from '../stock/stock-schema.ts';
import type { Checked, DryRun } from './problem.ts';
import { Problems } from './problem.ts';
import { line, needed, pieces, skuNumber } from './read-cells.ts';
import type { Row } from './sheet-columns.ts';
import { numberUnits, repeatsOf } from './units.ts';

export type StockPlan = { delta: number; reason: string };

/** What a file of stock changes would do to the shelf as it stands; `known`: pieces by SKU. */
export function checkStock(rows: Row[], known: ReadonlyMap<number, { stock: number }>): DryRun<StockPlan> {
  const repeats = repeatsOf(rows);
  const checked = rows.map((row): Checked<StockPlan> => {
    const problems = new Problems();
    const skuId = needed(skuNumber)(row.cells, 'sku', problems);
    const delta = needed(pieces)(row.cells, 'delta', problems);
    const reason = needed(line(staffLimits.reason))(row.cells, 'reason', problems);
    const sku = skuId === undefined ? undefined : known.get(skuId);
    if (skuId !== undefined && !sku) problems.add('sku', 'unknownSku');
    const first = repeats.get(row.line);
    if (first !== undefined) problems.add('sku', 'twice', { line: first });
    if (sku && delta !== undefined) {
      if (sku.stock + delta < 0) problems.add('delta', 'belowZero', { left: sku.stock });
      if (delta > 0 && sku.stock + delta > mostStock) problems.add('delta', 'tooMany');
    }
    const isClear = problems.list.length === 0 && delta !== undefined && reason !== undefined;
    return {
      ...row,
      unit: 0,
      skuId: skuId ?? null,
      plan: isClear ? { delta, reason } : null,
      problems: problems.list,
    };
  });
  const deltas = checked.flatMap(({ plan }) => (plan ? [plan.delta] : []));
  const sumOf = (isMeant: (delta: number) => boolean) =>
    Math.abs(deltas.filter(isMeant).reduce((sum, delta) => sum + delta, 0));
  return {
    rows: numberUnits(checked),
    summary: {
      skus: deltas.length,
      added: sumOf((delta) => delta > 0),
      removed: sumOf((delta) => delta < 0),
    },
  };
}
