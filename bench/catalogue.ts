import { drizzle } from 'drizzle-orm/mysql2';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { migrateDatabase } from '../db/migrate.ts';
import { seedShop } from '../db/seed/index.ts';
import { seedLarge } from '../db/seed/large/seed-large.ts';
import { databaseUrl, rootConnection } from '../db/testing/instances.ts';
import { type Door, send } from './send.ts';
import { startShop } from './shop.ts';
import { percentiles } from './statistics.ts';

const requests = 200;
const leastWarmUp = 20;
const mostWarmUp = 100; // a shop that is visited has seen its categories within the minute that they are cached

/** The pages of a guest who looks around, in a catalogue of so many SKUs: one request after the other. */
export async function measureCatalogue(skus: number) {
  const { url, filledInSeconds } = await fillCatalogue(skus);
  const paths = await pathsOf(url);
  const shop = await startShop({ DATABASE_URL: url });
  try {
    const pages = [];
    for (const [page, some] of Object.entries(paths)) {
      pages.push({ skus, page, ...(await measure(shop.door, some)) });
    }
    return { skus, filledInSeconds, pages };
  } finally {
    await shop.stop();
  }
}

async function fillCatalogue(skus: number) {
  const name = `shop_bench_${skus}`;
  const root = await rootConnection();
  await root.query(`CREATE DATABASE \`${name}\``);
  await root.end();
  const url = databaseUrl(name);
  await migrateDatabase(url);
  const connection = await mysql.createConnection({ uri: url, timezone: 'Z' });
  const begun = performance.now();
  await seedShop(drizzle({ client: connection }), { isDemo: false });
  await seedLarge(drizzle({ client: connection }), skus, () => {});
  await connection.end();
  return { url, filledInSeconds: Math.round((performance.now() - begun) / 1_000) };
}

type Paths = Record<string, string[]>;

/** Many different addresses of each kind, so that no cache of one page is measured. */
async function pathsOf(url: string): Promise<Paths> {
  const connection = await mysql.createConnection(url);
  const read = async (sql: string) =>
    (await connection.query<RowDataPacket[]>(sql))[0].map((row) => String(row.value));
  const leaves = await read(
    'SELECT category_id value FROM skus GROUP BY category_id ORDER BY count(*) DESC LIMIT 40',
  );
  const channels = await read(
    'SELECT channel_id value FROM skus GROUP BY channel_id ORDER BY count(*) DESC LIMIT 10',
  );
  const names = await read('SELECT name value FROM products ORDER BY id DESC LIMIT 100');
  const goods = await read('SELECT id value FROM skus ORDER BY id DESC LIMIT 200');
  await connection.end();
  const words = names.flatMap((name) => [name.slice(-2), name.split(' ')[0] ?? name, name.slice(0, -3)]);
  return {
    home: ['/'],
    list: [...leaves, ...channels].map((id) => `/list/${id}`),
    'list, page 1,000 or last': channels.flatMap((id) =>
      ['newest', 'price', 'rating'].map((sort) => `/list/${id}?sort=${sort}&page=1000`),
    ),
    search: words.map((word) => `/search?q=${encodeURIComponent(word)}`),
    suggestion: words.map((word) => `/api/suggestions?q=${encodeURIComponent(word)}`),
    goods: goods.map((id) => `/goods/${id}`),
  };
}

async function measure(door: Door, paths: string[]) {
  const milliseconds: number[] = [];
  const warmUp = Math.max(leastWarmUp, Math.min(paths.length, mostWarmUp));
  for (let i = -warmUp; i < requests; i += 1) {
    const path = paths[(i + warmUp) % paths.length] ?? '/';
    const begun = performance.now();
    const { status } = await send(door, path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (i >= 0) milliseconds.push(performance.now() - begun);
  }
  return percentiles(milliseconds);
}
