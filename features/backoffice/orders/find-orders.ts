import { and, eq, gte, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders } from '../../../db/schema/index.ts';
import { fenOf } from '../../../lib/money.ts';
import { isOrderNumber } from '../../../lib/order-number.ts';
import { dayOf, daysFrom, readable, type ShopDay } from '../figures/shop-day.ts';
import type { OrderFilter } from './orders-schema.ts';

/** How to find the orders that are asked for. */
export type Search = {
  where: SQL | undefined;
  /** The first day looked at, where nobody gave one and looking at all orders would take too long. */
  since: string | undefined;
};

const daysAlone = 30;

/**
 * What is asked for in terms of an index. Status, number, mobile, receiver, buyer and SKU have one. Payment, amount and
 * return have none, and neither has the order of amounts: they look through a range of days, the last month unless
 * another is given.
 */
export async function searchOrders(filter: OrderFilter, isByAmount = false): Promise<Search> {
  const isNarrow = filter.q !== '' || filter.buyer !== '' || filter.sku || filter.numbers?.length;
  const { payment, pay, least, most, returned } = filter;
  const isSlow = isByAmount || [payment, pay, least, most, returned].some((asked) => asked !== undefined);
  const last = filter.to && digitsOf(filter.to);
  const today = dayOf(new Date());
  const isOpen = filter.from === undefined && isSlow && !isNarrow;
  const first = isOpen
    ? daysFrom(last && last < today ? last : today, 1 - daysAlone)
    : filter.from && digitsOf(filter.from);
  return {
    where: and(whereOf(filter), await placedWithin(first, last, !isNarrow)),
    since: isOpen && first ? readable(first) : undefined,
  };
}

/** 2026-11-05 as the numbers of its orders begin. They tell no century: a day of another one is the first or last of this. */
function digitsOf(date: string): ShopDay {
  if (date < '2000-01-01') return '000101';
  return date > '2099-12-30' ? '991230' : date.slice(2).replaceAll('-', '');
}

function whereOf(filter: OrderFilter): SQL | undefined {
  const { status, payment, pay, least, most, returned, buyer, sku, q, numbers } = filter;
  return and(
    status && eq(orders.status, status),
    payment && eq(orders.paymentStatus, payment),
    pay && eq(orders.payMethod, pay),
    least === undefined ? undefined : gte(orders.totalFen, fenOf(least) ?? 0),
    most === undefined ? undefined : lte(orders.totalFen, fenOf(most) ?? 0),
    returned && sql`exists (select 1 from returns where returns.order_id = ${orders.id})`,
    buyer === '' ? undefined : sql`${orders.userId} = (select id from users where username = ${buyer})`,
    sku === undefined
      ? undefined
      : sql`${orders.id} in (select order_id from order_lines where sku_id = ${Number(sku)})`,
    numbers?.length ? inArray(orders.number, numbers) : undefined,
    isMeant(q),
  );
}

/** An order number or its day, a mobile number, or how a receiver's name begins: each is found along an index. */
function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  if (isOrderNumber(q)) return eq(orders.number, q);
  if (/^1\d{10}$/.test(q)) return eq(orders.mobile, q);
  return or(like(orders.receiver, `${q.replace(/[\\%_]/g, '\\$&')}%`), numberBegins(q));
}

const numberBegins = (q: string): SQL | undefined =>
  /^\d{6,15}$/.test(q) ? sql`${orders.number} like ${`${q}%`}` : undefined;

/**
 * Numbers begin with the day. The ids of these days bound the search as well, so that a list in the order of ids begins
 * there and not at the other end of the table.
 */
async function placedWithin(
  first: ShopDay | undefined,
  last: ShopDay | undefined,
  withIds: boolean,
): Promise<SQL | undefined> {
  if (!first && !last) return undefined;
  const days = and(
    first ? gte(orders.number, first) : undefined,
    last ? lt(orders.number, daysFrom(last, 1)) : undefined,
  );
  if (!withIds) return days;
  const [ids] = await db
    .select({
      first: sql`min(${orders.id})`.mapWith(Number),
      last: sql`max(${orders.id})`.mapWith(Number),
    })
    .from(orders)
    .where(days);
  return and(
    gte(orders.id, ids?.first ?? 0),
    lte(orders.id, ids?.last ?? 0),
    // said so that the index of numbers is of no use: row by row it would lead all over the table
    first ? sql`left(${orders.number}, 6) >= ${first}` : undefined,
    last ? sql`left(${orders.number}, 6) <= ${last}` : undefined,
  );
}
