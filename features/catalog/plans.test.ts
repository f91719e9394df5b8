import { drizzle } from 'drizzle-orm/mysql2';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedShop } from '../../db/seed/index.ts';
import { seedLarge } from '../../db/seed/large/seed-large.ts';
import { rootConnection } from '../../db/testing/instances.ts';
import { anOwnDatabase } from '../../db/testing/own-database.ts';

const own = await anOwnDatabase('plans');
process.env.DATABASE_URL = own.url; // before the shop's pool opens
const { database, db } = await import('../../db/index.ts');
const { indexWhatIsMissing } = await import('../../db/search-index.ts');
const { noFilter } = await import('./filter.ts');
const { noteViews } = await import('./note-views.ts');
const { keepFavourite } = await import('./keep-favourite.ts');

beforeAll(async () => {
  const connection = await mysql.createConnection({ uri: own.url, timezone: 'Z' });
  await seedShop(drizzle({ client: connection }), { isDemo: true });
  await seedLarge(drizzle({ client: connection }), 8_000, () => {});
  await connection.query('SET foreign_key_checks = 0');
  await connection.query(`INSERT INTO reviews (order_line_id, sku_id, user_id, score, comment)
    SELECT 1e9 + seq, 1 + seq % 20, 1, 1 + seq % 5, repeat('好', 100) FROM seq_1_to_10000`);
  await connection.end();
  await indexWhatIsMissing(db);
  await noteViews(1, [1, 3, 4]);
  await keepFavourite(1, 3);
  await asRoot(`ANALYZE TABLE ${tables.map((name) => `${databaseName}.${name}`).join(', ')}`);
}, 120_000);

afterAll(async () => {
  await database().end();
  await own.drop();
});

const tables = [
  'skus',
  'products',
  'search_postings',
  'sku_options',
  'specifications',
  'specification_options',
  'reviews',
];
const databaseName = new URL(own.url).pathname.slice(1);
const smallTables = /^(brands|categories|channels|channel_groups|content_slots|contents)$/;
const mostSorted = { ofTable: 50, ofFound: 10_000 };
const isOfFound = (statement: string) => /from `?skus`?\s+where .*`id` in \(/.test(statement); // at most 1,000, by key

const channel = { level: 1, id: 1 };
const narrowed = {
  ...noFilter,
  brandIds: [1, 2],
  minFen: 100,
  isInStock: true,
  specifications: { 颜色: ['月白'] },
};
const wish = { filter: noFilter, sort: 'relevance', page: 1 } as const;
const names = new Set(['手机']);

const questions: [what: string, ask: () => Promise<unknown>][] = [
  ...(['newest', 'sales', 'rating', 'price', 'price-desc'] as const).map(
    (sort): [string, () => Promise<unknown>] => [
      `a list by ${sort}, deep down`,
      async () => (await import('./listing-queries.ts')).readList(channel, noFilter, sort, 90),
    ],
  ),
  [
    'a channel with a specification',
    async () =>
      (await import('./listing-queries.ts')).readList(
        channel,
        { ...noFilter, specifications: { 颜色: ['月白'] } },
        'sales',
        1,
      ),
  ],
  [
    'a list with a filter',
    async () => (await import('./listing-queries.ts')).readList({ level: 3, id: 115 }, narrowed, 'price', 1),
  ],
  ...['手机', '手', '轻便 手机', 'air 64gb', '青岚手机', '没有这样的', 'iphnoe'].map(
    (term): [string, () => Promise<unknown>] => [
      `the search for ${term}`,
      async () => (await import('./search-queries.ts')).findSkus(term, wish, names),
    ],
  ),
  [
    'a search with a filter',
    async () =>
      (await import('./search-queries.ts')).findSkus(
        '手机',
        { ...wish, filter: narrowed, sort: 'price' },
        names,
      ),
  ],
  ['suggestions', async () => (await import('./suggestion-queries.ts')).findSuggestions('轻便 ai', [])],
  ['hot sellers', async () => (await import('./sku-queries.ts')).pickSkus(channel, 'sales', 5)],
  [
    'related and hot goods',
    async () => {
      const goods = await (await import('./goods-queries.ts')).findGoods('5');
      const { hotAround, relatedSkus } = await import('./related-queries.ts');
      if (!goods) throw new Error('the sample has no SKU 5');
      return Promise.all([hotAround(goods, 5), relatedSkus(goods, 5, [])]);
    },
  ],
  ['recent views', async () => (await import('./history-queries.ts')).viewsOfUser(1, 10, 5)],
  ['favourites', async () => (await import('./favourite-queries.ts')).listFavourites(1, 1)],
  ['live prices', async () => (await import('./content-queries.ts')).readCards([1, 2, 3])],
  ['a stretch of the sitemap', async () => (await import('./sitemap-queries.ts')).listStretches()],
  ['a goods page', async () => (await import('./goods-queries.ts')).findGoods('5')],
  ['its reviews', async () => (await import('./review-queries.ts')).readReviews(1, 1)],
  ['its reviews of a score', async () => (await import('./review-queries.ts')).readReviews(1, 1, 5)],
];

test.each(questions)('%s reads no table from end to end and sorts little', async (_, ask) => {
  const statements = await statementsOf(ask);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const plan = await explain(statement);
    for (const { table, type, rows, Extra } of plan) {
      const isRead = table !== null && !table.startsWith('<') && !smallTables.test(table);
      if (isRead) expect(['ALL', 'index'], `${table} in ${statement}`).not.toContain(type);
      const isFound = table?.startsWith('<') || isOfFound(statement);
      const most = isFound ? mostSorted.ofFound : mostSorted.ofTable;
      if (Extra?.includes('filesort')) expect(Number(rows), statement).toBeLessThan(most);
    }
  }
});

type Step = { table: string | null; type: string; rows: string; Extra: string | null };

async function explain(statement: string): Promise<Step[]> {
  const connection = await mysql.createConnection(own.url);
  const [steps] = await connection.query<(Step & RowDataPacket)[]>(`EXPLAIN ${statement}`);
  await connection.end();
  return steps;
}

/** What the server was asked meanwhile on connections to this database, as it wrote it down itself. */
async function statementsOf(ask: () => Promise<unknown>): Promise<string[]> {
  const root = await rootConnection();
  await ask(); // connections are open now
  await root.query("SET GLOBAL log_output = 'TABLE'");
  await root.query('SET GLOBAL general_log = 1');
  try {
    await ask();
  } finally {
    await root.query('SET GLOBAL general_log = 0');
  }
  const [rows] = await root.query<RowDataPacket[]>(
    `SELECT DISTINCT CONVERT(argument USING utf8mb4) statement FROM mysql.general_log
    WHERE command_type = 'Query' AND argument LIKE '%select%' AND argument NOT LIKE 'EXPLAIN%'
      AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = ?)`,
    [databaseName],
  );
  await root.query('TRUNCATE mysql.general_log');
  await root.end();
  return rows.map((row) => String(row.statement));
}

async function asRoot(statement: string): Promise<void> {
  const root = await rootConnection();
  await root.query(statement);
  await root.end();
}
