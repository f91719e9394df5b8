import type { Write } from '../../../i18n/typed.ts';
import { formatFen } from '../../../lib/money.ts';
import { columnOf } from './change-skus.ts';
import type { SkuFields, SkuPlan } from './check-skus.ts';
import type { ColumnKey, ImportKind } from './kinds.ts';
import type { Problem } from './problem.ts';

type T = Write<'imports'>;

/** `价格：不是价格`. */
export function sayProblem(t: T, { column, code, ...more }: Problem): string {
  const words = (t as (key: string, values: object) => string)(`problems.${code}`, more);
  return column ? `${t(`columns.${column}`)}: ${words}` : words;
}

type Said = { cells: Record<string, string>; plan: unknown };

/** What stands in a column of a row; of a change, what was there before it, too. */
export function sayCell(t: T, kind: ImportKind, { cells, plan }: Said, column: ColumnKey): string {
  const typed = cells[column] ?? '';
  if (kind !== 'skus' || plan === null) return typed;
  const { from, to } = plan as SkuPlan;
  const field = (Object.keys(columnOf) as (keyof SkuFields)[]).find((key) => columnOf[key] === column);
  if (!field || !(field in to)) return typed;
  return t('changedTo', { before: sayValue(t, from[field]), after: sayValue(t, to[field]) });
}

function sayValue(t: T, value: string | number | boolean | undefined): string {
  if (typeof value === 'number') return formatFen(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return value ?? '';
}
