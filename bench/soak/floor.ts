import { Agent } from 'node:http';
import { join } from 'node:path';
import { aSku } from '../../db/testing/builders.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { freePort } from '../../local/ports.mjs';
import { ask } from '../../local/processes.mjs';
import { Journal } from '../journal.ts';
import { aShop } from '../shop.ts';
import { aShopper } from '../shopper.ts';
import { anAlipay } from '../simulated-alipay.ts';
import { ShelfBook } from './shelf-book.ts';

const skus = 50;
const piecesOfEach = 40;
const ordersOfAShopper = 50;

/** Two processes of the shop with fifty SKUs, an Alipay, and shoppers enough that none orders without end. */
export async function openFloor({ checkouts, buyers }: { checkouts: number; buyers: number }) {
  const site = process.env.NEXTAUTH_URL ?? '';
  const alipay = await anAlipay(site);
  const settings = { ...alipay.settings, ORDER_PAY_MINUTES: '1' };
  Object.assign(process.env, settings);
  const apps = [aShop(settings), aShop({ ...settings, PORT: String(await freePort()) })];
  await Promise.all(apps.map((app) => app.start()));
  const street = { site, ports: apps.map(({ port }) => port) };
  const book = new ShelfBook();
  const goods = await Promise.all(Array.from({ length: skus }, () => aSku({ stock: piecesOfEach })));
  for (const { id } of goods) book.note(id, piecesOfEach, 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * buyers });
  const few = fewAtOnce(8);
  const shoppers = await Promise.all(
    Array.from({ length: Math.max(10 * buyers, Math.ceil(checkouts / ordersOfAShopper)) }, () =>
      few(() => aShopper(street, agent)),
    ),
  );
  return {
    alipay,
    goods,
    book,
    shoppers,
    journal: new Journal(join(process.env.SHOP_DATA_DIR ?? '.', 'soak.jsonl')),
    bugs: () => apps.flatMap((app) => app.bugs()),
    /** What the processes of the shop hold together. */
    memoryMb: () => Math.round(apps.reduce((sum, app) => sum + residentKb(app.pid()), 0) / 1_024),
    async leave() {
      await Promise.all(apps.map((app) => app.stop()));
      agent.destroy();
      alipay.close();
    },
  };
}

const residentKb = (pid: number) => Number(ask('ps', ['-o', 'rss=', '-p', String(pid)]).text);

export type Floor = Awaited<ReturnType<typeof openFloor>>;
