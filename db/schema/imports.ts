import { sql } from 'drizzle-orm';
import { index, int, json, mysqlEnum, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment, text } from './columns.ts';

export const importKinds = ['stock', 'skus', 'products'] as const;

export const importStatuses = [
  'checked', // nothing is changed yet
  'applying',
  'taking-back', // a row could not be applied, so those before it are taken back
  'failed', // and nothing of it is left
  'done',
  'undoing',
  'redoing', // a row could not be undone, so those before it are applied again
  'undone',
] as const;

/** Files with many changes, worked off by a job in short transactions, wholly or not at all. */
export const imports = mysqlTable(
  'imports',
  {
    id: id('id').primaryKey().autoincrement(),
    kind: mysqlEnum('kind', importKinds).notNull(),
    status: mysqlEnum('status', importStatuses).notNull().default('checked'),
    fileName: text('file_name', 200).notNull(), // as the person's computer calls it; only ever shown
    actorId: id('actor_id').notNull(), // a member of staff; no foreign key: users are locked before
    columns: json('columns').$type<string[]>().notNull(), // which the file has; some take a right of their own
    rowCount: int('row_count').notNull(),
    problemCount: int('problem_count').notNull(), // rows that keep the file from being applied
    appliedCount: int('applied_count').notNull().default(0), // rows that are applied now
    summary: json('summary').$type<Record<string, number>>().notNull(), // what the file would change, counted
    reason: asciiKey('reason', 20), // why it failed, or could not be undone: blocked, unexpected
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('imports_of_status').on(t.status, t.id)],
);

/** The journal of an import: what each row said, what it means and whether it is applied. */
export const importRows = mysqlTable(
  'import_rows',
  {
    importId: id('import_id')
      .notNull()
      .references(() => imports.id),
    line: int('line').notNull(), // in the file, counted from 1 with its head
    unit: int('unit').notNull(), // rows of one unit (a product) are applied together
    state: mysqlEnum('state', ['waiting', 'applied', 'stuck']).notNull().default('waiting'), // stuck: could not be taken back
    skuId: id('sku_id'), // no foreign key: it would lock the SKU's row
    productId: id('product_id'), // of a new product, once it is there
    cells: json('cells').$type<Record<string, string>>().notNull(), // as they were read, by column
    plan: json('plan').$type<unknown>(), // what they mean, with the values before; null when that is unclear
    problems: json('problems').$type<{ column: string | null; code: string }[]>(), // what is wrong, a word key each
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('import_rows_next').on(t.importId, t.state, t.unit, t.line),
  ],
);
