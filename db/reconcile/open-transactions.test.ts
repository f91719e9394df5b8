import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSku } from '../testing/builders.ts';
import { databaseUrl, rootConnection } from '../testing/instances.ts';
import { aRival, type Rival } from '../testing/rival.ts';
import { askDatabase } from './ask-database.ts';
import type { Finding } from './check.ts';
import { checks } from './checks.ts';
import { openForChecks } from './reconcile.ts';

const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
const reader = "'shop_test_reader'@'%'";
const question = checks.filter(({ name }) => name === 'transaction-open-too-long');

let rival: Rival;

beforeAll(async () => {
  rival = await aRival();
});

afterAll(() => rival.leave());

test('a transaction that stays open is reported after ten seconds, with what it has locked', async () => {
  const { id } = await aSku();
  await rival.ask('START TRANSACTION');
  await rival.ask('UPDATE skus SET caption = caption WHERE id = ?', [id]);
  const asking = await rootConnection();
  try {
    await asking.query(`USE ${database}`);
    const found: Finding[] = [];
    await askDatabase(asking, (finding) => found.push(finding), question);
    expect(found).toEqual([]);
    await asking.query('SET timestamp = unix_timestamp() + 60');
    await askDatabase(asking, (finding) => found.push(finding), question);
    expect(found).toMatchObject([{ check: 'transaction-open-too-long', row: { rows_locked: 1 } }]);
  } finally {
    await rival.ask('ROLLBACK');
    await asking.end();
  }
});

test('without the privilege the check is skipped and says so', async () => {
  await rival.ask(`CREATE OR REPLACE USER ${reader} IDENTIFIED BY 'reads'`);
  await rival.ask(`GRANT SELECT ON \`${database}\`.* TO ${reader}`);
  const url = new URL(databaseUrl(database));
  Object.assign(url, { username: 'shop_test_reader', password: 'reads' });
  const connection = await openForChecks(url.href);
  try {
    const { violations, skipped } = await askDatabase(connection, () => {}, question);
    expect(violations).toBe(0);
    expect(skipped).toEqual([
      { check: 'transaction-open-too-long', reason: 'the account lacks the privilege PROCESS' },
    ]);
  } finally {
    await connection.end();
    await rival.ask(`DROP USER ${reader}`);
  }
});
