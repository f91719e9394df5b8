import { type Door, send } from '../send.ts';
import { startShop } from '../shop.ts';
import { type Case, compare, type Figures } from './compare.ts';
import type { Demand, Good } from './goods.ts';
import { alone, together } from './in-process.ts';
import { originalWay } from './original.ts';
import { httpWays } from './over-http.ts';
import type { Shopper } from './shoppers.ts';

/** Orders through the whole HTTP path, through the rule alone, and as the replaced system placed them, in turn. */
export async function measureOrders(
  demands: Demand[],
  goods: Good[],
  shoppers: Shopper[],
  rounds: number,
  only: string,
): Promise<Figures[]> {
  const shop = await startShop();
  const original = await originalWay(process.env.DATABASE_URL ?? '', goods);
  try {
    const cases = [...overHttp(shop.door, demands), ...inProcess(demands, original)];
    const wanted = cases.filter(({ way }) => only.split(',').some((part) => way.includes(part)));
    return await compare(wanted, shoppers, rounds);
  } finally {
    await shop.stop();
    await original.end();
  }
}

/** The order rate alone, beside the floor, in a shop that has grown meanwhile. */
export async function measureAmong(
  [demand]: Demand[],
  shoppers: Shopper[],
  rounds: number,
): Promise<Figures[]> {
  const shop = await startShop();
  try {
    const cases = overHttp(shop.door, demand ? [demand] : []).filter(
      ({ way, clients }) => clients > 1 && (way === 'action' || way === 'empty action'),
    );
    return await compare(cases, shoppers, rounds);
  } finally {
    await shop.stop();
  }
}

const crowds = [1, 16, 64];

function overHttp(door: Door, demands: Demand[]): Case[] {
  const ways = Object.entries(httpWays(door));
  const cpu = () => cpuOf(door);
  return demands.flatMap((demand) =>
    crowds.flatMap((clients) =>
      ways
        .filter(([way]) => demand.name === 'a' || way === 'action')
        .map(([way, attempt]) => ({ way, demand, clients, attempt, cpu })),
    ),
  );
}

function inProcess(demands: Demand[], original: Awaited<ReturnType<typeof originalWay>>): Case[] {
  const cpu = async () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  };
  return demands.flatMap((demand) => [
    { way: 'rule', demand, clients: 64, attempt: together, cpu },
    { way: 'original', demand, clients: 64, attempt: original.way, cpu, refill: original.refill },
    ...(demand.name === 'a'
      ? [{ way: 'rule, one a transaction', demand, clients: 64, attempt: alone, cpu }]
      : []),
  ]);
}

async function cpuOf(door: Door): Promise<number> {
  const headers = { authorization: `Bearer ${process.env.METRICS_TOKEN}` };
  const { body } = await send(door, '/api/metrics', { headers });
  const seconds = /^process_cpu_seconds_total ([\d.]+)/m.exec(body)?.[1];
  if (!seconds) throw new Error('the shop does not tell its processor time');
  return Number(seconds);
}
