import { type Column, getTableName, is } from 'drizzle-orm';
import { getTableConfig, MySqlTable } from 'drizzle-orm/mysql-core';
import * as schema from '../schema/index.ts';
import type { Check } from './check.ts';

const tables = Object.values(schema)
  .filter((value) => is(value, MySqlTable))
  .map((table) => getTableConfig(table));

type Reference = { child: string; columns: string[]; parent: string; parentColumns: string[] };

/** Every column of the schema that points at a row of another table. */
export const references: Reference[] = [
  ...tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      return referenceOf(name, columns, getTableName(foreignTable), foreignColumns);
    }),
  ),
  // without a foreign key, which would lock the SKU's row for every order
  referenceOf('order_lines', [schema.orderLines.skuId], 'skus', [schema.skus.id]),
  referenceOf('stock_movements', [schema.stockMovements.skuId], 'skus', [schema.skus.id]),
];

/** What the database refuses by itself: CHECK, UNIQUE and foreign keys of the schema. */
const guards = tables.flatMap(({ name, checks, uniqueConstraints, foreignKeys }) =>
  [
    ...checks.map((check) => check.name),
    ...uniqueConstraints.map((unique) => unique.name ?? ''),
    ...foreignKeys.map((key) => key.getName()),
  ].map((guard) => `SELECT '${name}' AS of_table, '${guard}' AS guard`),
);

/** The shape of the database itself. */
export const structure = [
  {
    name: 'guard-of-the-schema-missing',
    invariant: 1,
    sql: `
      SELECT of_table, guard
      FROM (${guards.join(' UNION ALL ')}) expected
      WHERE (of_table, guard) NOT IN (
        SELECT table_name, constraint_name FROM information_schema.table_constraints
        WHERE constraint_schema = database())`,
  },
  {
    name: 'row-points-at-nothing',
    invariant: 5,
    sql: references.map(anythingLost).join(' UNION ALL '),
  },
  {
    name: 'transaction-open-too-long',
    invariant: 9,
    needs: 'PROCESS',
    sql: `
      SELECT t.trx_mysql_thread_id AS connection_id, t.trx_started AS started,
        t.trx_rows_locked AS rows_locked, t.trx_rows_modified AS rows_modified
      FROM information_schema.innodb_trx t
      LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
      WHERE t.trx_started < convert_tz(utc_timestamp(), '+00:00', 'SYSTEM') - INTERVAL 10 SECOND
        AND t.trx_is_read_only = 0
        AND t.trx_mysql_thread_id <> connection_id()
        AND (p.db = database() OR p.id IS NULL)`,
  },
] as const satisfies readonly Check[];

function referenceOf(child: string, columns: Column[], parent: string, parentColumns: Column[]): Reference {
  const names = (list: Column[]) => list.map(({ name }) => name);
  return { child, columns: names(columns), parent, parentColumns: names(parentColumns) };
}

function anythingLost({ child, columns, parent, parentColumns }: Reference): string {
  const match = columns.map((column, i) => `p.${parentColumns[i]} = c.${column}`).join(' AND ');
  const isSet = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
  const value = `concat_ws(',', ${columns.map((column) => `c.${column}`).join(', ')})`;
  return `
      SELECT '${child}' AS of_table, '${columns.join(',')}' AS of_columns, ${value} AS value
      FROM \`${child}\` c
      LEFT JOIN \`${parent}\` p ON ${match}
      WHERE ${isSet} AND p.${parentColumns[0]} IS NULL`;
}
