import { sql } from 'drizzle-orm';
import { connect } from '../../db/connect.ts';
import type { Database } from '../../db/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { metrics } from '../../lib/metrics.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { Nodes } from './nodes.ts';

const each = 100;

/** What the shop relies on when two nodes are used at once, as happens around a switch. */
export async function tryTwoNodes(nodes: Nodes) {
  const [one, other] = (await nodes.inStep()).map((uri) => connect(uri, 4));
  if (!one || !other) throw new Error('there are no two nodes');
  await one.db.execute(sql`CREATE TABLE counters (id int PRIMARY KEY, total int NOT NULL)`);
  await one.db.execute(sql`INSERT INTO counters VALUES (1, 0)`);
  try {
    const [stale, written] = [await staleReads(one, other), await conflicts(one, other)];
    const isRight =
      stale === 0 && written.total === written.done && written.other === 0 && written.deadlocks > 0;
    return { reads: each, stale, ...written, isRight };
  } finally {
    await one.db.execute(sql`DROP TABLE counters`);
    await Promise.all([one.end(), other.end()]);
  }
}

/** How often a read at the other node misses what was committed just before. */
async function staleReads(one: Database, other: Database): Promise<number> {
  let stale = 0;
  for (let i = 1; i <= each; i += 1) {
    await one.db.execute(sql`UPDATE counters SET total = ${i} WHERE id = 1`);
    if ((await total(other)) !== i) stale += 1;
  }
  await one.db.execute(sql`UPDATE counters SET total = 0 WHERE id = 1`);
  return stale;
}

/**
 * Adds to one row through both nodes, which find out only at COMMIT. What was told as done is there once, and nothing
 * is told as unknown. `deadlocks` says how many such conflicts were met.
 */
async function conflicts(one: Database, other: Database) {
  const before = await deadlocksMet();
  const told = { done: 0, busy: 0, other: 0 };
  const add = async (on: Database) => {
    for (let i = 0; i < each; i += 1) {
      const work = inTransaction(
        (tx) => tx.execute(sql`UPDATE counters SET total = total + 1 WHERE id = 1`),
        {
          on,
        },
      );
      await work.then(
        () => (told.done += 1),
        (error: unknown) => (told[isBusy(error) ? 'busy' : 'other'] += 1),
      );
    }
  };
  await Promise.all([one, other].map(add));
  return { ...told, total: await total(other), deadlocks: (await deadlocksMet()) - before };
}

const total = async ({ db }: Database) =>
  ((await db.execute(sql`SELECT total FROM counters`)) as unknown as [{ total: number }[]])[0][0]?.total;

const isBusy = (error: unknown) => error instanceof ShopError && error.code === 'busy';

const deadlocksMet = async () => (await metrics().deadlocks.get()).values[0]?.value ?? 0;
