import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { aUser, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { builtActions } from '../../e2e/build-manifests.ts';
import { checkoutPage, put, sessionOf } from '../../features/orders/testing/buying.ts';
import { sealSession, sessionCookieName } from '../../lib/session.ts';
import { actionPost, type Reply, send } from '../send.ts';
import type { Journal, Told } from './journal.ts';

type World = { site: string; ports: readonly number[]; goods: readonly TestSku[]; journal: Journal };

export type Buyer = {
  /** When this buyer was last told of a placed order; the longest answer since it was set to 0. */
  lastPlacedAt: number;
  slowestMs: number;
  /** The longest time from the first post of an order to a certain answer, since it was set to 0. */
  slowestCertaintyMs: number;
  go: () => void;
  /** Ends after the checkout that is going on has its certain answer. */
  rest: () => Promise<void>;
};

const actionId = () => {
  const found = builtActions().find(({ name }) => name === 'placeOrderAction');
  if (!found) throw new Error('the build has no placeOrderAction');
  return found.id;
};

/** Buys one piece after the other, at whichever process answers, and writes down every word it is told. */
export async function sendBuyer(world: World): Promise<Buyer> {
  const user = await aUser();
  const token = await sealSession(sessionOf(user), 30 * 86_400);
  const cookie = `${sessionCookieName()}=${token}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const action = actionId();
  const buyer: Buyer = { lastPlacedAt: 0, slowestMs: 0, slowestCertaintyMs: 0, go, rest };
  let isGoing = false;
  let going: Promise<void> | undefined;

  async function post(fields: Record<string, string>): Promise<Told> {
    const port = world.ports[Math.floor(Math.random() * world.ports.length)] ?? 0;
    try {
      const reply = await send({ port, site: world.site, agent }, '/checkout', {
        cookie,
        ...actionPost(action, Object.entries(fields)),
      });
      buyer.slowestMs = Math.max(buyer.slowestMs, reply.ms);
      return toldIn(reply);
    } catch {
      return 'unknown'; // the connection broke: the shop may have done it or not
    }
  }

  async function buyOne(): Promise<void> {
    const fields = await fillCart(user, world.goods);
    if (!fields) return;
    const key = fields.checkoutKey ?? '';
    const from = Date.now();
    for (;;) {
      world.journal.note({ userId: user.id, key, told: 'unknown' });
      const told = await post(fields);
      world.journal.note({ userId: user.id, key, told });
      if (typeof told === 'object' && 'placed' in told) buyer.lastPlacedAt = Date.now();
      buyer.slowestCertaintyMs = Math.max(buyer.slowestCertaintyMs, Date.now() - from);
      if (told !== 'unknown') return;
      await pause(50 + Math.random() * 100); // what a shopper would do: the same form again
    }
  }

  async function shop(): Promise<void> {
    while (isGoing) await buyOne();
  }

  function go() {
    isGoing = true;
    going = shop();
  }

  async function rest() {
    isGoing = false;
    await going;
  }

  return buyer;
}

/** Undefined while Redis or the database cannot be asked by us: there is no page to post then. */
async function fillCart(user: TestUser, goods: readonly TestSku[]) {
  try {
    const chosen = [...goods].sort(() => Math.random() - 0.5).slice(0, 1 + Math.floor(Math.random() * 3));
    await put(user, ...chosen.map((sku): [TestSku, number] => [sku, 1]));
    const page = await checkoutPage(user);
    return Object.fromEntries(Object.entries(page).map(([name, value]) => [name, String(value)]));
  } catch {
    await pause(100);
    return undefined;
  }
}

/** Codes after which nothing was written; `outcome-unknown` alone leaves it open. */
function toldIn({ status, body }: Reply): Told {
  const placed = /"to":"\/orders\/(\d{16})\/placed"/.exec(body)?.[1];
  if (status === 200 && placed) return { placed };
  const code = /"status":"refused","refusal":\{"code":"([\w-]+)"/.exec(body)?.[1];
  if (status === 200 && code && code !== 'outcome-unknown') return { refused: code };
  return 'unknown';
}
