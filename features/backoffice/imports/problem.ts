import type { messages } from '../../../i18n/messages/gathered.ts';
import type { ColumnKey } from './kinds.ts';
import type { Row } from './sheet-columns.ts';

/** What is wrong with a row, as a word key and what belongs to it. */
export type Problem = {
  column: ColumnKey | null;
  code: keyof (typeof messages)['zh-CN']['imports']['problems'];
  line?: number;
  left?: number;
  most?: number;
  id?: number;
};

/** A row after the dry run: what it would do, or what keeps it from that. Rows of one unit are applied together. */
export type Checked<Plan> = Row & {
  unit: number;
  skuId: number | null;
  plan: Plan | null;
  problems: Problem[];
};

/** A dry run: its rows, and what they would change in all, counted. */
export type DryRun<Plan> = { rows: Checked<Plan>[]; summary: Record<string, number> };

/** Collects the problems of a row: each reader of a cell answers its value, or notes what is wrong and answers undefined. */
export class Problems {
  readonly list: Problem[] = [];

  add(
    column: ColumnKey | null,
    code: Problem['code'],
    more: Omit<Problem, 'column' | 'code'> = {},
  ): undefined {
    this.list.push({ column, code, ...more });
  }
}
