import 'server-only';
import { keptFor } from '../../../lib/kept-for.ts';
import { lowStock } from '../stock/low-stock-cache.ts';
import { readDays, readToday, readTopGoods } from './figure-queries.ts';
import { dayOf } from './shop-day.ts';

// Not Next's cache, which would answer whoever looks first with what it found an hour ago.
const today = keptFor('figures-today', 15, readToday);
const days = keptFor('figures-days', 60, readDays);
const topGoods = keptFor('figures-goods', 60, readTopGoods);

/** Everything that the overview shows of the business. */
export async function readOverview() {
  const day = dayOf(new Date());
  const [now, month, goods, onShelf] = await Promise.all([today(day), days(day), topGoods(day), lowStock()]);
  return { day, today: now, days: month, goods, shelf: onShelf };
}
