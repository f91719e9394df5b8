import { sql } from 'drizzle-orm';
import { connect } from '../../db/connect.ts';
import { inTransaction } from '../../db/transaction.ts';
import { metrics } from '../../lib/metrics.ts';
import type { Nodes } from './nodes.ts';

const each = 100;

/**
 * Adds to one row through two nodes at once, which they find out only at COMMIT. What was told as done must be there,
 * once. `deadlocks` says how many such conflicts were met.
 */
export async function conflicts(nodes: Nodes) {
  const writers = (await nodes.inStep()).slice(0, 2).map((uri) => connect(uri, 4));
  const [first] = writers;
  if (!first) throw new Error('no nodes');
  await first.db.execute(sql`CREATE TABLE conflicts (id int PRIMARY KEY, total int NOT NULL)`);
  await first.db.execute(sql`INSERT INTO conflicts VALUES (1, 0)`);
  const before = await deadlocksMet();
  const told = { done: 0, busy: 0 };
  const add = async (on: (typeof writers)[number]) => {
    for (let i = 0; i < each; i += 1) {
      const work = inTransaction(
        (tx) => tx.execute(sql`UPDATE conflicts SET total = total + 1 WHERE id = 1`),
        {
          on,
        },
      );
      await work.then(
        () => (told.done += 1),
        () => (told.busy += 1),
      );
    }
  };
  await Promise.all(writers.map(add));
  const [rows] = (await first.db.execute(sql`SELECT total FROM conflicts`)) as unknown as [
    { total: number }[],
  ];
  await first.db.execute(sql`DROP TABLE conflicts`);
  await Promise.all(writers.map(({ end }) => end()));
  const total = rows[0]?.total;
  return { ...told, total, deadlocks: (await deadlocksMet()) - before, isRight: total === told.done };
}

const deadlocksMet = async () => (await metrics().deadlocks.get()).values[0]?.value ?? 0;
