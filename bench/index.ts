import { parseArgs } from 'node:util';
import { database } from '../db/index.ts';
import { aSku } from '../db/testing/builders.ts';
import { closeRedis } from '../lib/redis.ts';
import { measureCatalogue } from './catalogue.ts';
import { measureOrders } from './orders.ts';
import { measurePage } from './pages.ts';
import { startShop } from './shop.ts';

const { values } = parseArgs({ options: { skus: { type: 'string', default: '300,100000,1000000' } } });
const sizes = values.skus.split(',').map(Number).filter(Boolean);

const shop = await startShop();
const report: Record<string, unknown> = {};
try {
  const goods = await Promise.all(Array.from({ length: 50 }, () => aSku({ stock: 1_000_000 })));
  const [hot] = goods;
  if (!hot) throw new Error('no goods');
  await measureOrders(shop, { clients: 16, orders: 500, goods }); // the first requests pay for loading the code

  const orders = [];
  for (const clients of [1, 16, 64]) {
    orders.push({
      goods: 'fifty SKUs',
      ...(await measureOrders(shop, { clients, orders: clients === 1 ? 300 : 3_000, goods })),
    });
  }
  orders.push({
    goods: 'one SKU',
    ...(await measureOrders(shop, { clients: 64, orders: 3_000, goods: [hot] })),
  });
  console.table(orders);

  const pages = [];
  for (const path of ['/', '/list/1', `/goods/${hot.id}`, '/cart', '/checkout'])
    pages.push(await measurePage(shop, path, hot));
  console.table(pages);
  Object.assign(report, { orders, pages });
} finally {
  await shop.stop();
  closeRedis();
  await database().end();
}

const catalogues = [];
for (const skus of sizes) catalogues.push(await measureCatalogue(skus));
console.table(catalogues.flatMap(({ pages }) => pages));
console.log(JSON.stringify({ ...report, catalogues }));
