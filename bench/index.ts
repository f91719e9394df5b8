import { parseArgs } from 'node:util';
import { database } from '../db/index.ts';
import { reconcile } from '../db/reconcile/reconcile.ts';
import { log } from '../lib/log.ts';
import { closeRedis, redisClient } from '../lib/redis.ts';
import { measureCatalogue } from './catalogue.ts';
import { demandsFor, stockShelf } from './orders/goods.ts';
import { grow } from './orders/grow.ts';
import { measureAmong, measureOrders } from './orders/measure-orders.ts';
import { makeShoppers } from './orders/shoppers.ts';
import { compareWithTargets } from './orders/targets.ts';
import { measurePages } from './pages.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    existing: { type: 'string', default: '' }, // '1000000,5000000': orders that are there already
    skus: { type: 'string', default: '300,100000' }, // sizes of the catalogue whose pages are measured
    only: { type: 'string', default: '' }, // 'rule,original': such ways alone, without targets
  },
});
const listOf = (text: string) => text.split(',').map(Number).filter(Boolean);
const url = process.env.DATABASE_URL ?? '';
const report: Record<string, unknown> = { node: process.version };
log.level = 'warn'; // this process places orders too, and its output is a report

const goods = await stockShelf();
const demands = demandsFor(goods);
const shoppers = await makeShoppers(4_000);
const orders = await measureOrders(demands, goods, shoppers, Number(values.rounds), values.only);
console.table(orders);
Object.assign(report, { orders });
if (!values.only) {
  const targets = compareWithTargets(orders);
  console.table(targets);
  Object.assign(report, { targets, pages: await measurePages(goods) });
}

const among = [];
for (const existing of listOf(values.existing)) {
  await grow(url, existing);
  const figures = await measureAmong(demands, shoppers, Number(values.rounds));
  among.push(...figures.map((row) => ({ existing, ...row })));
}
console.table(among);

const violations: unknown[] = [];
await reconcile(url, redisClient(), (line) => violations.push(line));
for (const line of violations) console.log(JSON.stringify(line));
closeRedis();
await database().end();

const catalogues = [];
for (const skus of listOf(values.skus)) catalogues.push(await measureCatalogue(skus));
console.table(catalogues.flatMap(({ pages }) => pages));
console.log(JSON.stringify({ ...report, among, violations: violations.length, catalogues }));
process.exitCode = violations.length === 0 ? 0 : 1;
