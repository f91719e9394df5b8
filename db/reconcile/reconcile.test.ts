import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOwnDatabase } from '../testing/own-database.ts';
import { askDatabase } from './ask-database.ts';
import type { Check, Finding } from './check.ts';
import { checks } from './checks.ts';
import { openForChecks } from './reconcile.ts';
import { references } from './structure.ts';
import type { CheckName, Fault } from './testing/fault.ts';
import { faultsOfAttempts } from './testing/faults-of-attempts.ts';
import { faultsOfCatalog, faultsOfReviews, faultsOfShelf } from './testing/faults-of-goods.ts';
import { faultsOfAccounts, faultsOfEvents, faultsOfOrders } from './testing/faults-of-orders.ts';
import { faultsOfPayments } from './testing/faults-of-payments.ts';
import { faultsOfReturns } from './testing/faults-of-returns.ts';
import { world } from './testing/world.ts';

const guardMissing = 'guard-of-the-schema-missing';
const openTooLong = 'transaction-open-too-long';

const faults: Record<Exclude<CheckName, typeof guardMissing | typeof openTooLong>, Fault[]> = {
  'row-points-at-nothing': [
    ['UPDATE products SET brand_id = 99 WHERE id = 2', 'UPDATE skus SET brand_id = 99 WHERE id = 3'],
  ],
  ...faultsOfShelf,
  ...faultsOfOrders,
  ...faultsOfEvents,
  ...faultsOfPayments,
  ...faultsOfAttempts,
  ...faultsOfReturns,
  ...faultsOfReviews,
  ...faultsOfCatalog,
  ...faultsOfAccounts,
};

/** What would refuse the faults although checks are off. */
const uniqueKeys = [
  ['orders', 'orders_number'],
  ['orders', 'orders_checkout'],
  ['order_lines', 'order_lines_sku'],
  ['payments', 'payments_trade'],
  ['payment_attempts', 'payment_attempts_number'],
  ['payment_attempts', 'payment_attempts_open'],
  ['payment_notifications', 'payment_notifications_once'],
  ['refunds', 'refunds_cause'],
  ['reviews', 'reviews_line'],
];

let database: Awaited<ReturnType<typeof anOwnDatabase>>;
let connection: Connection;

beforeAll(async () => {
  database = await anOwnDatabase('reconcile');
  connection = await openForChecks(database.url);
  await connection.query('SET foreign_key_checks = 0');
  for (const statement of world) await connection.query(statement);
});

afterAll(async () => {
  await connection?.end();
  await database?.drop();
});

async function findings(asked?: readonly Check[]): Promise<Finding[]> {
  const found: Finding[] = [];
  await askDatabase(connection, (finding) => found.push(finding), asked);
  return found;
}

test('nothing is wrong in a shop with orders in every state', async () => {
  expect(await findings()).toEqual([]);
});

describe('without the guards of the database', () => {
  beforeAll(async () => {
    await connection.query('SET check_constraint_checks = 0');
    await connection.query('CREATE INDEX order_lines_order ON order_lines (order_id)');
    await connection.query('CREATE INDEX reviews_order_line ON reviews (order_line_id)');
    for (const [table, key] of uniqueKeys) await connection.query(`DROP INDEX ${key} ON ${table}`);
  });

  async function findingsAfter(statements: string[], asked: readonly CheckName[]): Promise<Finding[]> {
    await connection.query('START TRANSACTION');
    try {
      for (const statement of statements) await connection.query(statement);
      return await findings(checks.filter(({ name }) => asked.includes(name)));
    } finally {
      await connection.query('ROLLBACK');
    }
  }

  test('each missing guard is reported, and nothing else', async () => {
    await connection.query('ALTER TABLE skus DROP CONSTRAINT skus_stock');
    await connection.query('ALTER TABLE payments DROP CONSTRAINT payments_order_id_orders_id_fk');
    const gone = [...uniqueKeys, ['skus', 'skus_stock'], ['payments', 'payments_order_id_orders_id_fk']];
    const found = await findings();
    expect(new Set(found.map(({ check }) => check))).toEqual(new Set([guardMissing]));
    expect(new Set(found.map(({ row }) => `${row.of_table}.${row.guard}`))).toEqual(
      new Set(gone.map(([table, guard]) => `${table}.${guard}`)),
    );
  });

  test('every check has a fault that it reports', () => {
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...Object.keys(faults), guardMissing, openTooLong].sort()).toEqual([...names].sort());
  });

  // transactions are looked for on the whole server, where other tests hold theirs
  const allButGuards = checks
    .map(({ name }) => name)
    .filter((name) => name !== guardMissing && name !== openTooLong);
  const planted = Object.entries(faults).flatMap(([name, list]) =>
    list.map((fault, i) => ({ name, fault, title: list.length > 1 ? `${name} ${i + 1}` : name })),
  );

  test.each(planted)('$title', async ({ name, fault }) => {
    const { plant, also } =
      typeof fault === 'object' && 'plant' in fault ? fault : { plant: fault, also: [] };
    const found = await findingsAfter([plant].flat(), allButGuards);
    expect(new Set(found.map(({ check }) => check))).toEqual(new Set([name, ...also]));
  });

  test.each(references)('a row of $child points at one of $parent that is not there', async (reference) => {
    const { child, columns } = reference;
    const lost = columns.map((column) => `${column} = 99`);
    const found = await findingsAfter(
      [`UPDATE \`${child}\` SET ${lost} ORDER BY ${columns[0]} DESC LIMIT 1`],
      ['row-points-at-nothing'],
    );
    expect(found.map(({ row }) => `${row.of_table}.${row.of_columns}`)).toContain(`${child}.${columns}`);
  });

  test('of many violations a hundred are reported, and the count is of all', async () => {
    const found = await findingsAfter(
      [
        `INSERT INTO brands (name, first_letter) SELECT concat('brand ', seq), 'B' FROM seq_1_to_250`,
        `INSERT INTO products (name, brand_id, category_id, sales, description_html, packing_html, service_html)
        SELECT name, id, 3, 1, '', '', '' FROM brands`,
      ],
      ['product-sales-differ-from-its-skus'],
    );
    expect(found).toHaveLength(100);
    expect(found[0]?.violations).toBe(252);
  });
});
