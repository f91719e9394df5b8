import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isOutage } from '../lib/outage.ts';
import { ShopError } from '../lib/shop-error.ts';
import { type FaultProxy, startFaultProxy, statement } from '../local/fault-proxy.ts';
import { connect } from './connect.ts';
import { type Database, db, type Transaction } from './index.ts';
import { permissions } from './schema/index.ts';
import { aRival } from './testing/rival.ts';
import { GuardLost, inTransaction } from './transaction.ts';

const uri = process.env.DATABASE_URL ?? '';
const opened: { proxy: FaultProxy; on: Database }[] = [];

/** A pool of its own behind a network of its own, so that the tests may run side by side. */
async function aShop(connectionLimit = 4) {
  const proxy = await startFaultProxy(uri);
  const on = connect(proxy.url, connectionLimit);
  opened.push({ proxy, on });
  const rows = [await aRow(), await aRow()] as const;
  return { proxy, on, rows };
}

afterAll(async () => {
  for (const { proxy } of opened) proxy.refuse();
});

let serial = 0;

/** A row that nobody else knows; its description counts how often it was changed. */
async function aRow(): Promise<string> {
  serial += 1;
  const code = `row.${process.pid}.${serial}`;
  await db.insert(permissions).values({ code, description: '' });
  return code;
}

const read = async (code: string) =>
  (await db.select().from(permissions).where(eq(permissions.code, code)))[0]?.description;

const add = (tx: Transaction, code: string, letter = 'x') =>
  tx
    .update(permissions)
    .set({ description: sql`concat(${permissions.description}, ${letter})` })
    .where(eq(permissions.code, code));

const lockRow = 'SELECT * FROM permissions WHERE code = ? FOR UPDATE';

const timed = async <Value>(work: Promise<Value>) => {
  const from = performance.now();
  const result = await work.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  return { ...result, ms: performance.now() - from };
};

const codeOf = (error: unknown) =>
  error instanceof ShopError ? error.code : isOutage(error) ? 'outage' : 'bug';

/** What a node of a cluster answers to everything while it stands alone. */
const standingAlone = sql.raw(
  "BEGIN NOT ATOMIC SIGNAL SQLSTATE '08S01' SET MYSQL_ERRNO = 1047, MESSAGE_TEXT = 'not prepared'; END",
);

const connectionId = async (tx: Transaction) =>
  ((await tx.execute(sql`SELECT connection_id() AS id`)) as unknown as [{ id: number }[]])[0][0]?.id;

describe.concurrent('a transaction', () => {
  test('on a database node that stands alone goes on over another connection', async () => {
    const { on, rows } = await aShop(1);
    const used: unknown[] = [];
    const work = async (tx: Transaction) => {
      used.push(await connectionId(tx));
      await add(tx, rows[0]);
      if (used.length === 1) await tx.execute(standingAlone);
    };
    await inTransaction(work, { on });
    expect(await read(rows[0])).toBe('x');
    expect(new Set(used).size).toBe(2);
  });

  test('is an outage when every node that it meets stands alone', async () => {
    const { on } = await aShop();
    const { error } = await timed(inTransaction((tx) => tx.execute(standingAlone), { on }));
    expect(codeOf(error)).toBe('outage');
  });

  test('is committed once and answers what the work answered', async () => {
    const { on, rows } = await aShop();
    const work = (tx: Transaction) => add(tx, rows[0]).then(() => 'done');
    expect(await inTransaction(work, { on })).toBe('done');
    expect(await read(rows[0])).toBe('x');
  });

  test('of work that throws writes nothing and gives its connection back', async () => {
    const { on, proxy, rows } = await aShop(2);
    for (let i = 0; i < 20; i += 1) {
      const broken = inTransaction(
        async (tx) => {
          await add(tx, rows[0]);
          throw i % 2 === 0 ? new Error('a bug') : new ShopError('no-address', null);
        },
        { on },
      );
      expect(codeOf((await timed(broken)).error)).toBe(i % 2 === 0 ? 'bug' : 'no-address');
    }
    expect(await read(rows[0])).toBe('');
    expect(proxy.connections).toBe(1);
  });

  test('runs in UTC, reads what is committed, and waits three seconds for a lock', async () => {
    const { on } = await aShop();
    const [row] = await inTransaction(
      async (tx) =>
        (await tx.execute(
          sql`select @@time_zone tz, @@tx_isolation isolation, @@innodb_lock_wait_timeout wait`,
        )) as unknown as [unknown[]],
      { on },
    );
    expect(row[0]).toEqual({ tz: '+00:00', isolation: 'READ-COMMITTED', wait: 3 });
  });
});

describe.concurrent('a transaction that meets another one', () => {
  test('is run again after a deadlock, and its work counts once', async () => {
    const { on, rows } = await aShop();
    const [mine, theirs] = rows;
    const rival = await aRival();
    const runs: number[] = [];
    await rival.ask('BEGIN');
    // of two transactions the one that has changed more survives
    await rival.ask('INSERT INTO `groups` (name) SELECT uuid() FROM seq_1_to_50');
    await rival.ask(lockRow, [theirs]);
    const work = inTransaction(
      async (tx) => {
        runs.push(runs.length);
        await add(tx, mine);
        await add(tx, theirs);
      },
      { on },
    );
    await rival.whenWaiting(theirs);
    await rival.ask(lockRow, [mine]);
    await rival.ask('ROLLBACK');
    await work;
    await rival.leave();
    expect(runs).toHaveLength(2);
    expect(await Promise.all(rows.map(read))).toEqual(['x', 'x']);
  });

  test('is run again after waiting too long for a lock', async () => {
    const { on, proxy, rows } = await aShop();
    const rival = await aRival();
    await rival.ask('BEGIN');
    await rival.ask(lockRow, [rows[0]]);
    const rolledBack = proxy.hold(statement('ROLLBACK'));
    const work = inTransaction((tx) => add(tx, rows[0]), { on });
    const goOn = await rolledBack;
    await rival.ask('ROLLBACK');
    goOn();
    await work;
    await rival.leave();
    expect(await read(rows[0])).toBe('x');
  });

  test('is run again when a row changed since its snapshot', async () => {
    const { on, rows } = await aShop();
    const strict: Database = {
      ...on,
      acquire: async (withinMs) => {
        const connection = await on.acquire(withinMs);
        connection.query('SET SESSION innodb_snapshot_isolation = ON, tx_isolation = "REPEATABLE-READ"');
        return connection;
      },
    };
    const rival = await aRival();
    let runs = 0;
    await inTransaction(
      async (tx) => {
        runs += 1;
        await tx.select().from(permissions).where(eq(permissions.code, rows[0]));
        if (runs === 1) await rival.ask('UPDATE permissions SET description = "r" WHERE code = ?', [rows[0]]);
        await add(tx, rows[0]);
      },
      { on: strict },
    );
    await rival.leave();
    expect(runs).toBe(2);
    expect(await read(rows[0])).toBe('rx');
  });

  test('is refused as busy within its eight seconds when the lock stays, and has written nothing', async () => {
    const { on, rows } = await aShop();
    const [free, locked] = rows;
    const rival = await aRival();
    await rival.ask('BEGIN');
    await rival.ask(lockRow, [locked]);
    const { error, ms } = await timed(
      inTransaction((tx) => add(tx, free).then(() => add(tx, locked)), { on }),
    );
    expect(codeOf(error)).toBe('busy');
    expect(ms).toBeLessThan(9_500);
    await rival.ask('ROLLBACK');
    await rival.leave();
    expect(await Promise.all(rows.map(read))).toEqual(['', '']);
    await inTransaction((tx) => add(tx, locked), { on });
    expect(await read(locked)).toBe('x');
  });

  test('decides anew when its guard is lost, and gives up as busy after three times', async () => {
    const { on, rows } = await aShop();
    let runs = 0;
    const losing = (times: number) =>
      inTransaction(
        async (tx) => {
          runs += 1;
          await add(tx, rows[0]);
          if (runs <= times) throw new GuardLost();
          return runs;
        },
        { on },
      );
    expect(await losing(2)).toBe(3);
    expect(await read(rows[0])).toBe('x');
    runs = 0;
    expect(codeOf((await timed(losing(3))).error)).toBe('busy');
    expect(runs).toBe(3);
    expect(await read(rows[0])).toBe('x');
  });
});

describe.concurrent('a transaction that loses its connection', () => {
  test('during a statement is run again', async () => {
    const { on, proxy, rows } = await aShop();
    void proxy.cutBefore('update `permissions`');
    await inTransaction((tx) => add(tx, rows[0]), { on });
    void proxy.cutAfter('update `permissions`');
    await inTransaction((tx) => add(tx, rows[0]), { on });
    expect(await read(rows[0])).toBe('xx');
  });

  test('between two statements is run again', async () => {
    const { on, proxy, rows } = await aShop();
    let runs = 0;
    await inTransaction(
      async (tx) => {
        runs += 1;
        await add(tx, rows[0]);
        if (runs === 1) {
          proxy.cutAll();
          await on.db.execute(sql`select 1`); // by now the end of the old connection has arrived as well
        }
        await add(tx, rows[0]);
      },
      { on },
    );
    expect(runs).toBe(2);
    expect(await read(rows[0])).toBe('xx');
  });

  test('because an administrator killed it is run again', async () => {
    const { on, rows } = await aShop();
    const rival = await aRival();
    await rival.ask('BEGIN');
    await rival.ask(lockRow, [rows[0]]);
    const ids: number[] = [];
    const work = inTransaction(
      async (tx) => {
        const [[me]] = (await tx.execute(sql`select connection_id() id`)) as unknown as [[{ id: number }]];
        ids.push(me.id);
        await add(tx, rows[0]);
      },
      { on },
    );
    await rival.whenWaiting(rows[0]);
    await rival.ask('KILL ?', [ids[0]]);
    await vi.waitFor(() => expect(ids).toHaveLength(2));
    await rival.ask('ROLLBACK');
    await work;
    await rival.leave();
    expect(await read(rows[0])).toBe('x');
  });
});

describe.concurrent('a COMMIT that is cut', () => {
  const place = (shop: Awaited<ReturnType<typeof aShop>>, isRepeatable: boolean, budgetMs = 8_000) => {
    const runs: string[] = [];
    const work = inTransaction(
      async (tx) => {
        const [before] = await tx
          .select()
          .from(permissions)
          .where(eq(permissions.code, shop.rows[0]))
          .for('update');
        runs.push(before?.description ?? '');
        if (before?.description === '') await add(tx, shop.rows[0]);
        return before?.description === '' ? 'written' : 'found';
      },
      { on: shop.on, isRepeatable, budgetMs },
    );
    return { work, runs };
  };

  test.each([
    ['before the database has seen it', 'cutBefore', 'written'],
    ['after it was done', 'cutAfter', 'found'],
  ] as const)('%s is settled by the next try, which looks first', async (_, cut, answer) => {
    const shop = await aShop();
    const happened = shop.proxy[cut](statement('COMMIT'));
    const { work, runs } = place(shop, true);
    await happened;
    expect(await work).toBe(answer);
    expect(runs).toHaveLength(2);
    expect(await read(shop.rows[0])).toBe('x');
  });

  test.each(['cutBefore', 'cutAfter'] as const)(
    'of work that cannot look is never run again (%s)',
    async (cut) => {
      const shop = await aShop();
      void shop.proxy[cut](statement('COMMIT'));
      const { work, runs } = place(shop, false);
      expect(codeOf((await timed(work)).error)).toBe('outcome-unknown');
      expect(runs).toHaveLength(1);
      expect(await read(shop.rows[0])).toBe(cut === 'cutAfter' ? 'x' : '');
    },
  );

  test('is an unknown outcome when the database stays away afterwards', async () => {
    const shop = await aShop();
    const happened = shop.proxy.cutAfter(statement('COMMIT')).then(() => shop.proxy.refuse());
    const { work } = place(shop, true);
    const { error, ms } = await timed(work);
    await happened;
    expect(codeOf(error)).toBe('outcome-unknown');
    expect(ms).toBeLessThan(6_000);
    await shop.proxy.accept();
    expect(await place(shop, true).work).toBe('found');
    expect(await read(shop.rows[0])).toBe('x');
  });

  test('without an answer is settled by the next try', async () => {
    const shop = await aShop();
    void shop.proxy.silenceAfter(statement('COMMIT'));
    const { work, runs } = place(shop, true, 20_000);
    expect(await work).toBe('found');
    expect(runs).toEqual(['', 'x']);
  });

  test('that nobody has time to send any more is not sent', async () => {
    const { on, proxy, rows } = await aShop();
    await inTransaction((tx) => add(tx, rows[1]), { on }); // the connection is there
    const commits = proxy.count(statement('COMMIT'));
    const budgetMs = 1_000;
    const end = Date.now() + budgetMs;
    let wasDone = false;
    const slow = async (tx: Transaction) => {
      await add(tx, rows[0]);
      await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(end), { timeout: 5_000, interval: 20 });
      wasDone = true;
    };
    expect(codeOf((await timed(inTransaction(slow, { on, budgetMs }))).error)).toBe('outage');
    expect([wasDone, commits()]).toEqual([true, 0]);
    expect(await read(rows[0])).toBe('');
  });
});

describe.concurrent('a database that is away', () => {
  test('is told at once when it refuses, after one try, and works again by itself', async () => {
    const { on, proxy, rows } = await aShop();
    await inTransaction((tx) => add(tx, rows[0]), { on });
    proxy.refuse();
    const { error, ms } = await timed(inTransaction((tx) => add(tx, rows[0]), { on }));
    expect(codeOf(error)).toBe('outage');
    expect(ms).toBeLessThan(4_000);
    await proxy.accept();
    await inTransaction((tx) => add(tx, rows[0]), { on });
    expect(await read(rows[0])).toBe('xx');
  });

  test.each([
    ['before its greeting', undefined, 2_000],
    ['while the session is prepared', 'SET time_zone', 5_000],
    ['before the second setting', 'SET SESSION', 5_000],
    ['at BEGIN', statement('BEGIN'), 5_000],
    ['at a statement', 'update `permissions`', 5_000],
  ])('is told within the limit when it freezes %s, and works again by itself', async (_, text, limitMs) => {
    const { on, proxy, rows } = await aShop(1);
    if (text) void proxy.freezeAt(text);
    else proxy.freeze();
    const { error, ms } = await timed(inTransaction((tx) => add(tx, rows[0]), { on }));
    expect(codeOf(error)).toBe('outage');
    expect(ms).toBeLessThan(limitMs + 3_000);
    proxy.thaw();
    const again = await timed(inTransaction((tx) => add(tx, rows[0]), { on }));
    expect(again.error).toBeUndefined();
    expect(again.ms).toBeLessThan(4_000);
    expect(await read(rows[0])).toBe('x');
  });

  test('does not keep a refusal waiting for its rollback longer than a second', async () => {
    const { on, proxy, rows } = await aShop();
    void proxy.freezeAt(statement('ROLLBACK'));
    const { error, ms } = await timed(
      inTransaction(
        async (tx) => {
          await add(tx, rows[0]);
          throw new ShopError('no-address', null);
        },
        { on },
      ),
    );
    expect(codeOf(error)).toBe('no-address');
    expect(ms).toBeLessThan(4_000);
    proxy.thaw();
    await inTransaction((tx) => add(tx, rows[0]), { on });
    expect(await read(rows[0])).toBe('x');
  });

  test('is told when every connection is in use, and the late ones are given back', async () => {
    const { on, rows } = await aShop(2);
    const held = [await on.acquire(), await on.acquire()];
    const { error, ms } = await timed(inTransaction((tx) => add(tx, rows[0]), { on }));
    expect(codeOf(error)).toBe('outage');
    expect(ms).toBeLessThan(4_500);
    for (const connection of held) connection.release();
    await Promise.all([1, 2, 3].map(() => inTransaction((tx) => add(tx, rows[0]), { on })));
    expect(await read(rows[0])).toBe('xxx');
  });

  test('lets go of what a transaction locked that nobody drives any more', async () => {
    const { on, proxy, rows } = await aShop();
    void proxy.silenceAfter('update `permissions`');
    const lost = timed(inTransaction((tx) => add(tx, rows[0]), { on }));
    const rival = await aRival();
    await rival.ask('SET innodb_lock_wait_timeout = 20');
    expect(codeOf((await lost).error)).toBe('outage');
    await rival.ask(lockRow, [rows[0]]);
    await rival.leave();
    expect(await read(rows[0])).toBe('');
  });
});
