import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { cartOf, checkoutPage, ordersOf, put } from '../../../features/orders/testing/buying.ts';
import { fewAtOnce } from '../../../lib/few-at-once.ts';
import type { Told } from '../../journal.ts';
import { aShopper } from '../../shopper.ts';
import { fieldsOf, toldIn, unknownState } from '../../told.ts';
import type { World } from '../world.ts';
import { between, pick, type Tell, type Trial } from './trial.ts';

const attempts = 40;
const atOnce = 8;
const longestDoubtMs = 20_000;
const longestStayMs = 120; // an order under this load takes about half of it

/** Shoppers who are gone before they are answered. */
export const ofDepartures: readonly Trial[] = [
  {
    name: 'pages closed while they order',
    cycles: { whole: 5, short: 1 },
    browsing: 'works',
    async strike(world, tell) {
      const few = fewAtOnce(atOnce);
      const kinds = await Promise.all(Array.from({ length: attempts }, () => few(() => leave(world, tell))));
      const placed = kinds.filter(Boolean).length;
      tell.note(`of ${attempts} pages closed at random moments ${placed} had ordered when looked for`);
    },
  },
];

/** Orders, is gone, and comes back. Answers whether the order was there by then. */
async function leave({ street, goods, journal }: World, { fault }: Tell): Promise<boolean> {
  const tab = new Agent({ keepAlive: true });
  const { user, look, post } = await aShopper(street, tab);
  await put(user, [pick(goods) ?? { id: 0 }, 1]);
  const fields = fieldsOf(await checkoutPage(user));
  const entry = { userId: user.id, key: fields.checkoutKey ?? '' };
  journal.note({ ...entry, told: 'unknown' });
  const lost = post('placeOrderAction', fields).catch(() => undefined);
  await pause(between(0, longestStayMs));
  tab.destroy();
  await lost;

  const shown = numbersIn((await insist(() => look('/account/orders'))).body);
  const told = await insist(async () =>
    certain(toldIn(await post('placeOrderAction', fields, unknownState(fields)))),
  );
  journal.note({ ...entry, told });
  tab.destroy();
  const numbers = (await ordersOf(user)).map(({ number }) => number);
  const number = 'placed' in told ? told.placed : undefined;
  if (numbers.length !== 1 || numbers[0] !== number)
    fault(`who came back was told ${JSON.stringify(told)}, and has the orders ${numbers}`);
  if (shown.length > 0 && shown.join() !== numbers.join()) fault(`my orders showed ${shown} of ${numbers}`);
  if ((await cartOf(user)).size > 0) fault(`the cart of ${user.id} still holds what was ordered`);
  return shown.length > 0;
}

/** As a shopper does: what is not answered, or not for certain, is asked again. */
async function insist<Value>(ask: () => Promise<Value>, until = Date.now() + longestDoubtMs): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (Date.now() > until) throw error;
    await pause(between(50, 150));
    return insist(ask, until);
  }
}

function certain(told: Told): Exclude<Told, 'unknown'> {
  if (told === 'unknown') throw new Error('whoever came back was told nothing certain');
  return told;
}

const numbersIn = (html: string) => [...new Set(html.match(/(?<=\/account\/orders\/)\d{16}/g))];
