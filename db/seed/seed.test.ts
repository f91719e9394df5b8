import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { verify } from '@node-rs/argon2';
import { sql } from 'drizzle-orm';
import type { RowDataPacket } from 'mysql2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { migrateDatabase } from '../migrate.ts';
import { askDatabase } from '../reconcile/ask-database.ts';
import type { Finding } from '../reconcile/check.ts';
import { openForChecks } from '../reconcile/reconcile.ts';
import { databaseUrl, rootConnection } from '../testing/instances.ts';
import { assortment } from './assortment.ts';
import { seedShop } from './index.ts';
import { picturesOf } from './pictures.ts';

const publicFolder = path.join(import.meta.dirname, '../../public');
const name = `shop_test_seed_${process.pid}`;

/** A database of its own: the sample shop needs an empty one. */
let shop: Database;

beforeAll(async () => {
  await asRoot(`CREATE DATABASE \`${name}\``);
  await migrateDatabase(databaseUrl(name));
  shop = connect(databaseUrl(name), 1);
  expect(await seedShop(shop.db, { isDemo: true })).toBe('seeded');
});

afterAll(async () => {
  await shop.end();
  await asRoot(`DROP DATABASE \`${name}\``);
});

describe('the sample shop', () => {
  test('is loaded once; a second time changes nothing', async () => {
    const before = await contents();
    expect(await seedShop(shop.db, { isDemo: true })).toBe('present');
    expect(await contents()).toEqual(before);
  });

  test('has the whole category tree and its menu', async () => {
    expect(await rows('select level, count(*) as n from categories group by level order by level')).toEqual([
      { level: 1, n: 37 },
      { level: 2, n: 75 },
      { level: 3, n: 432 },
    ]);
    expect(await count('channel_groups')).toBe(11);
    expect(await count('channels')).toBe(37);
    expect(await rows("select id from categories where name = '' or name_en = ''")).toEqual([]);
  });

  test('knows every region down to the district', async () => {
    expect(await rows('select level, count(*) as n from regions group by level order by level')).toEqual([
      { level: 1, n: 34 },
      { level: 2, n: 369 },
      { level: 3, n: 3479 },
    ]);
    const orphans = `select c.code from regions c left join regions p on p.code = c.parent_code
      where c.level > 1 and (p.code is null or p.level <> c.level - 1)`;
    expect(await rows(orphans)).toEqual([]);
  });

  test('has goods in every channel that sells here, and in every group below', async () => {
    expect(await count('products')).toBeGreaterThanOrEqual(83);
    expect(await count('skus')).toBeGreaterThanOrEqual(316);
    expect(await rows(emptyShelves('channel'))).toEqual([]);
    expect(await rows(emptyShelves('middle'))).toEqual([]);
  });

  test('prices everything above what it cost and at most at the market price', async () => {
    const wrong =
      'select id from skus where not (market_price_fen >= price_fen and price_fen > cost_fen and cost_fen > 0)';
    expect(await rows(wrong)).toEqual([]);
  });

  test('keeps the ids, prices and stock of the course', async () => {
    const course = await rows(
      'select id, product_id as p, price_fen as price, stock, sales from skus where id <= 16',
    );
    expect(course).toHaveLength(16);
    expect(course[0]).toEqual({ id: 1, p: 1, price: 1_138_800, stock: 5, sales: 5 });
    expect(course.reduce((sum, { stock }) => sum + Number(stock), 0)).toBe(75);
    expect(course.filter(({ stock }) => stock === 0).map(({ id }) => id)).toEqual([2, 6, 14]);
  });

  test('fills every slot of the home page with its number of items, and shows that they come and go', async () => {
    const on = await rows(`select slot_key as slot, count(*) as n from contents
      where is_active and (starts_at is null or starts_at <= utc_timestamp(3))
        and (ends_at is null or ends_at > utc_timestamp(3)) group by slot_key`);
    expect(Object.fromEntries(on.map(({ slot, n }) => [slot, n]))).toEqual(itemsPerSlot);
    expect(await count('contents where ends_at < utc_timestamp(3)')).toBe(1);
    expect(await count('contents where starts_at > utc_timestamp(3)')).toBe(1);
    expect(
      await rows("select id from contents where title_en = '' or (text = '') <> (text_en = '')"),
    ).toEqual([]);
  });

  test('binds every tile of a floor to a SKU on the shelf, and shows none twice in a tab', async () => {
    const tiles = `from contents c left join skus s on s.id = c.sku_id and s.is_launched
      where c.slot_key regexp '_[123]f_' and c.slot_key not regexp '_(logo|pd|bq)$'`;
    expect(await rows(`select c.title ${tiles} and s.id is null`)).toEqual([]);
    expect(
      await rows(`select c.slot_key ${tiles} group by c.slot_key, c.sku_id having count(*) > 1`),
    ).toEqual([]);
    expect(await count('contents where sku_id <= 16')).toBeGreaterThan(0);
  });

  test('leads from every content to something that there is', async () => {
    const lists = `select c.link from contents c left join categories k
      on k.id = substring_index(c.link, '/', -1) where c.link like '/list/%' and k.id is null`;
    expect(await rows(lists)).toEqual([]);
    expect(await rows("select id from contents where link = '' and sku_id is null")).toEqual([]);
    const art = await rows("select image from contents where image <> ''");
    expect(art.filter(({ image }) => !existsSync(publicFolder + image))).toEqual([]);
  });

  test('gives the demo shopper an order of every status, one still to be paid', async () => {
    const own =
      'select distinct o.status from orders o join users u on u.id = o.user_id where u.username = "demo"';
    expect((await rows(own)).map(({ status }) => status).sort()).toEqual([
      'cancelled',
      'finished',
      'uncommented',
      'unpaid',
      'unreceived',
      'unshipped',
    ]);
    expect(
      await rows("select id from orders where status = 'unpaid' and expires_at <= utc_timestamp(3)"),
    ).toEqual([]);
  });

  test('lets the demo accounts in, and nobody as one of the past shoppers', async () => {
    const found = await rows('select username, password_hash as secret, is_staff as isStaff from users');
    const opens = async (username: string, password: string) =>
      verify(String(found.find((user) => user.username === username)?.secret), password);
    expect(await opens('demo', 'demo-meiduo-2026')).toBe(true);
    expect(await opens('operator', 'admin-meiduo-2026')).toBe(true);
    expect(await opens('zhouheng', 'demo-meiduo-2026')).toBe(false);
    expect(found.filter(({ isStaff }) => isStaff === 1).map(({ username }) => username)).toEqual([
      'admin',
      'operator',
    ]);
  });

  test('holds every invariant of the shop', async () => {
    const found: Finding[] = [];
    const connection = await openForChecks(databaseUrl(name));
    try {
      await askDatabase(connection, (finding) => found.push(finding));
    } finally {
      await connection.end();
    }
    expect(found).toEqual([]);
  });

  test('has a past in which time never runs backwards, and no future', async () => {
    const backwards = `select order_id from (select order_id, created_at,
      lag(created_at) over (partition by order_id order by id) as before_at from order_events) e
      where created_at < before_at or created_at > utc_timestamp(3)`;
    expect(await rows(backwards)).toEqual([]);
  });
});

describe('the pictures of the sample goods', () => {
  const all = assortment().flatMap(picturesOf);

  test('are all there', () => {
    expect(all.filter(({ path: file }) => !existsSync(publicFolder + file))).toEqual([]);
  });

  test('are what the SKUs name', async () => {
    const named = await rows('select image from sku_images union select image from skus');
    const known = new Set(all.map(({ path: file }) => file));
    expect(named.filter(({ image }) => !known.has(String(image)))).toEqual([]);
  });

  test('take at most 4 MB', () => {
    const folder = path.join(publicFolder, 'goods');
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(4 * 2 ** 20);
  });
});

test('a real shop starts with an empty shelf and without accounts', async () => {
  const real = `${name}_real`;
  await asRoot(`CREATE DATABASE \`${real}\``);
  await migrateDatabase(databaseUrl(real));
  const database = connect(databaseUrl(real), 1);
  try {
    expect(await seedShop(database.db, { isDemo: false })).toBe('seeded');
    for (const table of ['users', 'products', 'orders', 'brands', 'contents'])
      expect(await count(table, database)).toBe(0);
    for (const table of ['categories', 'regions', 'permissions', '`groups`', 'content_slots']) {
      expect(await count(table, database)).toBeGreaterThan(0);
    }
  } finally {
    await database.end();
    await asRoot(`DROP DATABASE \`${real}\``);
  }
});

const itemsPerSlot = {
  index_lbt: 4,
  index_kx: 7,
  index_ytgg: 1,
  index_1f_logo: 1,
  index_1f_pd: 4,
  index_1f_bq: 9,
  index_1f_ssxp: 10,
  index_1f_cxdj: 10,
  index_1f_sjpj: 9,
  index_2f_logo: 1,
  index_2f_pd: 4,
  index_2f_bq: 9,
  index_2f_jjhg: 10,
  index_2f_cxdj: 10,
  index_3f_logo: 1,
  index_3f_pd: 3,
  index_3f_bq: 9,
  index_3f_shyp: 10,
  index_3f_cfyp: 10,
  search_hot: 6,
};

/** Sold-here categories of the first or second level under which nothing is on the shelf. */
function emptyShelves(level: 'channel' | 'middle'): string {
  return `select distinct ${level}.id, ${level}.name from categories channel
    join categories middle on middle.parent_id = channel.id
    where channel.level = 1 and ${level}.is_sold_here and not exists (
      select 1 from categories m join categories leaf on leaf.parent_id = m.id join skus on skus.category_id = leaf.id
      where skus.is_launched and ${level === 'channel' ? 'm.parent_id' : 'm.id'} = ${level}.id)`;
}

async function contents() {
  const tables = await rows(
    'select table_name as name from information_schema.tables where table_schema = database()',
  );
  const sums: Record<string, unknown> = {};
  for (const { name: table } of tables)
    sums[String(table)] = (await rows(`checksum table \`${table}\``))[0]?.Checksum;
  return sums;
}

async function rows(statement: string, { db } = shop): Promise<Record<string, unknown>[]> {
  const [found] = (await db.execute(sql.raw(statement))) as unknown as [RowDataPacket[]];
  return found;
}

async function count(table: string, of = shop): Promise<number> {
  return Number((await rows(`select count(*) as n from ${table}`, of))[0]?.n);
}

async function asRoot(statement: string): Promise<void> {
  const root = await rootConnection();
  await root.query(statement);
  await root.end();
}
