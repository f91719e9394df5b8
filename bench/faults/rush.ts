import type { TestSku } from '../../db/testing/builders.ts';
import { checkoutPage, put, tally, times } from '../../features/orders/testing/buying.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { aShopper, type Shopper, type Street } from '../shopper.ts';
import { percentiles } from '../statistics.ts';
import { fieldsOf, toldIn } from '../told.ts';

type Rush = { buyers: number; sku: TestSku };
type Place = { street: Street };

/** All post at the same moment; how often each answer was given, in alphabetical order. */
export async function buyAtOnce({ street }: Place, { buyers, sku }: Rush): Promise<string> {
  const crowd = await arrive(street, buyers);
  const few = fewAtOnce(12);
  const pages = await Promise.all(crowd.map((shopper) => few(() => openPage(shopper, sku))));
  const answers = await Promise.all(crowd.map((shopper, i) => post(shopper, pages[i] ?? {})));
  return JSON.stringify(Object.fromEntries(Object.entries(tally(answers)).sort()));
}

/** So many posts, each buyer one after the other. */
export async function buyAgainAndAgain({ street }: Place, { buyers, sku, posts }: Rush & { posts: number }) {
  const crowd = await arrive(street, buyers);
  const answers: string[] = [];
  const milliseconds: number[] = [];
  let left = posts;
  await Promise.all(
    crowd.map(async (shopper) => {
      while (left > 0) {
        left -= 1;
        const page = await openPage(shopper, sku);
        const from = performance.now();
        answers.push(await post(shopper, page));
        milliseconds.push(performance.now() - from);
      }
    }),
  );
  return { placed: 0, ...tally(answers), ...percentiles(milliseconds) };
}

const arrive = (street: Street, buyers: number): Promise<Shopper[]> => {
  const few = fewAtOnce(12);
  return times(buyers, () => few(() => aShopper(street)));
};

async function openPage({ user }: Shopper, sku: TestSku): Promise<Record<string, string>> {
  await put(user, [sku, 1]);
  return fieldsOf(await checkoutPage(user));
}

async function post(shopper: Shopper, page: Record<string, string>): Promise<string> {
  const told = toldIn(await shopper.post('placeOrderAction', page));
  if (told === 'unknown') return told;
  return 'placed' in told ? 'placed' : told.refused;
}
