import type { Checked } from './problem.ts';
import type { Row } from './sheet-columns.ts';

/** For each row whose SKU stands in an earlier one, that row. */
export function repeatsOf(rows: Row[]): Map<number, number> {
  const firsts = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { line, cells } of rows) {
    const key = cells.sku?.normalize('NFKC').trim();
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    else repeats.set(line, first);
  }
  return repeats;
}

/** Rows that change SKUs are applied in the order in which everybody locks SKUs. */
export function numberUnits<Plan>(rows: Checked<Plan>[]): Checked<Plan>[] {
  const order = [...rows].sort((a, b) => (a.skuId ?? 0) - (b.skuId ?? 0));
  const units = new Map(order.map(({ line }, i) => [line, i]));
  return rows.map((row) => ({ ...row, unit: units.get(row.line) ?? 0 }));
}
