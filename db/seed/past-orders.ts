import type { Ending } from './journey.ts';
import type { PastOrder } from './past-order.ts';
import { Chance } from './random.ts';
import type { ShelfSku } from './shelf.ts';
import { courseOrders, courseSkus, demoOrders } from './told-orders.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const usualOrders = 380;
/** Of every day one hour lies between this and that. */
const earliestHour = 8;
const latestHour = 23;

/** Ninety days of orders, oldest first. */
export function pastOrders(skus: readonly ShelfSku[], shoppers: readonly string[], now: Date): PastOrder[] {
  const chance = new Chance('past orders');
  const usual = Array.from({ length: usualOrders }, () => usualOrder(skus, shoppers, now, chance));
  return [...usual, ...courseOrders(skus, shoppers, now, chance), ...demoOrders(skus, now)].sort(
    (a, b) => a.placedAt.getTime() - b.placedAt.getTime(),
  );
}

function usualOrder(
  skus: readonly ShelfSku[],
  shoppers: readonly string[],
  now: Date,
  chance: Chance,
): PastOrder {
  const placedAt = usualMoment(now, chance);
  const age = (now.getTime() - placedAt.getTime()) / day;
  const ending = usualEnding(age, chance);
  return {
    buyer: chance.one(shoppers),
    placedAt,
    payMethod: needsAlipay(ending) || chance.happens(0.72) ? 'alipay' : 'cash',
    ending,
    lines: usualLines(skus, chance),
    remark: chance.weighted([
      ['', 80],
      ['放门口就好', 6],
      ['工作日送', 6],
      ['请打电话再送', 4],
      ['麻烦包严实一点', 4],
    ] as const),
  };
}

const needsAlipay = (ending: Ending) => ending === 'unpaid' || ending === 'expired' || ending === 'refunded';

/** More orders towards today, all in waking hours; none in the last hour. */
function usualMoment(now: Date, chance: Chance): Date {
  const shanghai = 8 * hour;
  const midnight = Math.floor((now.getTime() + shanghai) / day) * day - shanghai;
  const daysAgo = Math.floor(90 * chance.next() ** 1.3);
  const at = midnight - daysAgo * day + chance.between(earliestHour, latestHour) * hour;
  return at < now.getTime() - hour ? new Date(at) : usualMoment(now, chance);
}

function usualEnding(age: number, chance: Chance): Ending {
  if (age < 1.2)
    return chance.weighted([
      ['unshipped', 80],
      ['expired', 8],
      ['withdrawn', 6],
      ['refunded', 6],
    ]);
  if (age < 4)
    return chance.weighted([
      ['unreceived', 84],
      ['expired', 8],
      ['refunded', 8],
    ]);
  if (age < 12)
    return chance.weighted([
      ['finished', 55],
      ['uncommented', 33],
      ['expired', 6],
      ['withdrawn', 6],
    ]);
  if (age < 22)
    return chance.weighted([
      ['finished', 80],
      ['uncommented', 10],
      ['expired', 6],
      ['refunded', 4],
    ]);
  return chance.weighted([
    ['finished', 80],
    ['lapsed', 11],
    ['expired', 5],
    ['withdrawn', 2],
    ['refunded', 2],
  ]);
}

function usualLines(skus: readonly ShelfSku[], chance: Chance): PastOrder['lines'] {
  const wanted = chance.weighted([
    [1, 58],
    [2, 28],
    [3, 14],
  ] as const);
  const [first, ...others] = Array.from({ length: wanted }, () => usualSku(skus, chance));
  const chosen = new Map([first, ...others].flatMap((sku) => (sku ? [[sku.id, sku] as const] : [])));
  return [...chosen.values()]
    .sort((a, b) => a.id - b.id)
    .map((sku) => ({ sku, quantity: usualQuantity(sku, chance) }));
}

/** Some goods sell far better than others; those of the course have figures of their own. */
function usualSku(skus: readonly ShelfSku[], chance: Chance): ShelfSku {
  const ours = skus.filter(({ id }) => id > courseSkus);
  const favourites = ours.filter(({ productId }) => productId % 5 === 0);
  return chance.one(chance.happens(0.5) ? favourites : ours);
}

function usualQuantity({ priceFen }: ShelfSku, chance: Chance): number {
  if (priceFen > 30_000) return 1;
  return priceFen > 8_000
    ? chance.weighted([
        [1, 85],
        [2, 15],
      ] as const)
    : chance.weighted([
        [1, 60],
        [2, 28],
        [3, 8],
        [5, 4],
      ] as const);
}
