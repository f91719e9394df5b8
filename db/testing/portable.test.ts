import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../local/paths.mjs';
import { database, db } from '../index.ts';
import { forbidden } from './forbidden-constructs.ts';
import { heedStatements } from './heed-statements.ts';
import { offencesIn } from './portable.ts';
import { misunderstood } from './setup.ts';

test.each(forbidden)('$name is found', ({ name, example }) => {
  expect(offencesIn(example)).toContain(name);
  expect(offencesIn(example.toUpperCase())).toContain(name);
});

test("what people typed, names in backticks and comments are nobody's words", () => {
  for (const said of [
    "select `groups`.`rank`, 'returning || it''s; \\' fulltext' from `groups` -- skip locked",
    "insert into `outbox` values ('<!-- of -->; /* it''s', \"'--\", 'system')",
    "select 1 /* ' returning */ from `users` where `name` = 'rank'",
  ])
    expect(offencesIn(said)).toEqual([]);
});

describe('what the shop sends', () => {
  test('is heard, whichever way it takes', async () => {
    const connection = await createConnection(process.env.DATABASE_URL ?? '');
    await db.execute(sql`select id from users where id = 0 lock in share mode`);
    await connection.query('select 1 || 1');
    await connection.execute('select found_rows()');
    await connection.end();
    await database().end();
    expect(misunderstood.splice(0).map(([, offences]) => offences)).toEqual([
      ['shared row locks'],
      ['or as a pipe'],
      ['variables in a query'],
    ]);
  });

  test('is told once', async () => {
    const told: string[] = [];
    heedStatements((statement) => told.push(statement));
    const connection = await createConnection(process.env.DATABASE_URL ?? '');
    for (const _ of [1, 2]) await connection.query('select 2 || 2');
    await connection.end();
    expect([told, misunderstood.splice(0).length]).toEqual([['select 2 || 2'], 1]);
  });
});

test('a migration says nothing else than the two that a new TiDB has to be spared', async () => {
  const folder = inRoot('db/migrations');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  const statements = texts.flatMap((text) => text.split('--> statement-breakpoint'));
  expect(statements.length).toBeGreaterThan(100);
  const offences = statements.flatMap(offencesIn);
  expect(offences).toContain('foreign key');
  expect(offences.filter((one) => one !== 'foreign key')).toEqual(
    Array(2).fill('a stored column added later'),
  );
});

test('a database as it is now, copied, offends by its foreign keys alone', async () => {
  const connection = await createConnection(process.env.DATABASE_URL ?? '');
  const [tables] = await connection.query<RowDataPacket[]>('show tables');
  const offences: string[] = [];
  for (const name of tables.map((table) => String(Object.values(table)[0]))) {
    const [[made]] = await connection.query<RowDataPacket[]>(`show create table \`${name}\``);
    offences.push(...offencesIn(String(made?.['Create Table'])));
  }
  await connection.end();
  expect(tables.length).toBeGreaterThan(30);
  expect(new Set(offences)).toEqual(new Set(['foreign key']));
});
