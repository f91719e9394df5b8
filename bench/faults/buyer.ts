import { setTimeout as pause } from 'node:timers/promises';
import type { TestSku } from '../../db/testing/builders.ts';
import { cartOf, checkoutPage, put } from '../../features/orders/testing/buying.ts';
import type { FormState } from '../../lib/form-action.ts';
import { leakIn } from '../fuzz/leaks.ts';
import type { Journal, Told } from '../journal.ts';
import type { Reply } from '../send.ts';
import { aShopper, type Shopper, type Street } from '../shopper.ts';
import { fieldsOf, toldIn, unknownState } from '../told.ts';

type World = Street & { goods: readonly TestSku[]; journal: Journal };

export type Buyer = Shopper & {
  /** The last post that was answered with a placed order: when it was sent, and when answered. */
  lastPlaced: { sentAt: number; toldAt: number };
  /** The longest answer since it was set to 0. */
  slowestMs: number;
  /** The longest time from the first post of an order to a certain answer, since it was set to 0. */
  slowestCertaintyMs: number;
  /** What became of posts that a dying process or the proxy before it did not answer well, since it was emptied. */
  broken: string[];
  /** How often each refusal was said. */
  refusals: Map<string, number>;
  go: () => void;
  /** Ends after the checkout that is going on has its certain answer. */
  rest: () => Promise<void>;
  /** Somebody else did something to the cart, so that nobody can say what belongs into it. */
  forgetCart: () => void;
  /** What is wrong with the cart, and what answers held since this was last asked; for while the buyer rests. */
  complaints: () => Promise<string[]>;
};

/** Buys one piece after the other, at whichever process answers, and writes down every word that is said. */
export async function sendBuyer({ goods, journal, ...street }: World): Promise<Buyer> {
  const shopper = await aShopper(street);
  const { user } = shopper;
  let cart = new Map<number, number>();
  let isSure = true;
  let odd: string[] = [];
  let isGoing = false;
  let going: Promise<void> | undefined;
  const buyer: Buyer = {
    ...shopper,
    lastPlaced: { sentAt: 0, toldAt: 0 },
    slowestMs: 0,
    slowestCertaintyMs: 0,
    broken: [],
    refusals: new Map(),
    go() {
      isGoing = true;
      going = shop();
    },
    async rest() {
      isGoing = false;
      await going;
    },
    forgetCart() {
      isSure = false;
    },
    async complaints() {
      const found = [...odd, ...(await cartComplaints())];
      odd = [];
      return found;
    },
  };
  return buyer;

  async function shop(): Promise<void> {
    if (!isSure) await learnCart().catch(() => {}); // the next fault was faster: still nobody can say
    while (isGoing) await buyOne();
  }

  async function buyOne(): Promise<void> {
    const fields = await fillCart();
    if (!fields) return;
    const key = fields.checkoutKey ?? '';
    const from = performance.now();
    for (let before: FormState | undefined; ; before = unknownState(fields)) {
      const sentAt = Date.now();
      journal.note({ userId: user.id, key, told: 'unknown' });
      const told = await post(fields, before);
      journal.note({ userId: user.id, key, told });
      if (told !== 'unknown') return hear(told, sentAt, performance.now() - from);
      await pause(50 + Math.random() * 100); // what a shopper would do: the same form again
    }
  }

  async function hear(told: Exclude<Told, 'unknown'>, sentAt: number, certaintyMs: number): Promise<void> {
    buyer.slowestCertaintyMs = Math.max(buyer.slowestCertaintyMs, certaintyMs);
    if ('placed' in told) {
      buyer.lastPlaced = { sentAt, toldAt: Date.now() };
      cart.clear();
      return;
    }
    buyer.refusals.set(told.refused, (buyer.refusals.get(told.refused) ?? 0) + 1);
    if (told.refused === 'cart-changed') await shopper.look('/checkout').catch(() => undefined);
  }

  async function post(fields: Record<string, string>, before: FormState | undefined): Promise<Told> {
    const from = performance.now();
    try {
      const reply = await shopper.post('placeOrderAction', fields, before);
      odd.push(...oddities(reply));
      if (reply.status >= 500) buyer.broken.push(String(reply.status));
      return toldIn(reply);
    } catch (error) {
      buyer.broken.push(String(error));
      return 'unknown'; // the shop may have done it or not
    } finally {
      buyer.slowestMs = Math.max(buyer.slowestMs, performance.now() - from);
    }
  }

  /** Undefined while Redis or the database cannot be asked by us: there is no page to post then. */
  async function fillCart() {
    try {
      const chosen = [...goods].sort(() => Math.random() - 0.5).slice(0, 1 + Math.floor(Math.random() * 3));
      for (const sku of chosen) await putOne(sku);
      return fieldsOf(await checkoutPage(user));
    } catch {
      await pause(100);
      return undefined;
    }
  }

  async function putOne(sku: TestSku): Promise<void> {
    await put(user, [sku, 1]).catch((error) => {
      isSure = false;
      throw error;
    });
    cart.set(sku.id, (cart.get(sku.id) ?? 0) + 1);
  }

  async function learnCart(): Promise<void> {
    cart = await readCart();
    isSure = true;
  }

  /** After the shop has taken out what earlier orders left in it. */
  async function readCart() {
    await shopper.look('/checkout');
    return cartOf(user);
  }

  async function cartComplaints(): Promise<string[]> {
    if (!isSure || isSame(cart, await cartOf(user))) return [];
    const found = await readCart();
    return isSame(cart, found)
      ? []
      : [`the cart of ${user.id} holds ${words(found)} instead of ${words(cart)}`];
  }
}

/**
 * Trouble is told as a refusal, by a process that ends (503), or by a proxy whose process was killed (502); anything else
 * shows that nobody thought of it.
 */
function oddities({ status, body }: Reply): string[] {
  const leak = leakIn(body);
  return [
    ...(status >= 500 && status !== 503 && status !== 502 ? [`a checkout was answered ${status}`] : []),
    ...(leak ? [`an answer holds "${leak}"`] : []),
  ];
}

const words = (cart: Map<number, number>) => JSON.stringify([...cart].sort(([a], [b]) => a - b));
const isSame = (one: Map<number, number>, other: Map<number, number>) => words(one) === words(other);
