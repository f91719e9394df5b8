import 'server-only';
import { and, asc, count, desc, eq, like, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, payments, refunds, users } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { isOrderNumber } from '../../lib/order-number.ts';
import { clamp } from '../catalog/sku-queries.ts';
import { type OrderPageView, viewOrderPage } from '../orders/order-page-queries.ts';
import type { OrderStatus } from '../orders/order-status.ts';
import type { StaffOrdersAsked } from './backoffice-schema.ts';

export type StaffOrderRow = {
  number: string;
  username: string;
  mobile: string;
  status: OrderStatus;
  payMethod: 'cash' | 'alipay';
  paymentStatus: 'unpaid' | 'paid' | 'refunding' | 'refunded';
  totalCount: number;
  totalFen: Fen;
  placedAt: Date;
};

/** More than this are not counted: nobody pages that far, and counting millions takes its time. */
export const mostCounted = 10_000;

/** Orders of all shoppers, as asked, with how many there are up to `mostCounted`. */
export async function listOrdersForStaff({ sort, size, page: wanted, ...asked }: StaffOrdersAsked) {
  const where = and(
    asked.status && eq(orders.status, asked.status),
    asked.pay && eq(orders.payMethod, asked.pay),
    isMeant(asked.q),
  );
  const few = db
    .select({ id: orders.id })
    .from(orders)
    .where(where)
    .limit(mostCounted + 1)
    .as('few');
  const [counted] = await db.select({ total: count() }).from(few);
  const total = counted?.total ?? 0;
  const { page, pages, offset } = clamp(Math.min(total, mostCounted), wanted, size);
  const rows: StaffOrderRow[] = await db
    .select({
      number: orders.number,
      username: users.username,
      mobile: orders.mobile,
      status: orders.status,
      payMethod: orders.payMethod,
      paymentStatus: orders.paymentStatus,
      totalCount: orders.totalCount,
      totalFen: orders.totalFen,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.userId))
    .where(where)
    .orderBy(sort === 'newest' ? desc(orders.id) : asc(orders.id))
    .limit(size)
    .offset(offset);
  return { rows, total, page, pages };
}

/** An order number, a mobile number, or how a receiver's name begins: each is found along an index. */
function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  if (isOrderNumber(q)) return eq(orders.number, q);
  if (/^1\d{10}$/.test(q)) return eq(orders.mobile, q);
  return or(like(orders.receiver, `${q.replace(/[\\%_]/g, '\\$&')}%`), numberBegins(q));
}

const numberBegins = (q: string): SQL | undefined =>
  /^\d{2,15}$/.test(q) ? sql`${orders.number} like ${`${q}%`}` : undefined;

export type StaffOrderView = OrderPageView & {
  username: string;
  staffNote: string;
  leftFen: Fen;
  /** Of what was paid at the door: to be handed back by staff. */
  cashToHandBack: { id: number; amountFen: Fen }[];
};

/** An order with everything that belongs to it, and what only staff know. */
export async function orderForStaff(number: string): Promise<StaffOrderView | undefined> {
  const [found] = await db
    .select({ userId: orders.userId, username: users.username, staffNote: orders.staffNote })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.userId))
    .where(eq(orders.number, number));
  const order = found && (await viewOrderPage(found.userId, number));
  if (!order) return undefined;
  const { username, staffNote } = found;
  return { ...order, username, staffNote, leftFen: leftFenOf(order), cashToHandBack: await openCash(number) };
}

const leftFenOf = ({ payments: paid }: OrderPageView): Fen =>
  paid.reduce(
    (sum, { amountFen, refunds: back }) =>
      sum +
      amountFen -
      back.filter(({ status }) => status !== 'failed').reduce((gone, refund) => gone + refund.amountFen, 0),
    0,
  );

const openCash = (number: string) =>
  db
    .select({ id: refunds.id, amountFen: refunds.amountFen })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(and(eq(orders.number, number), eq(payments.provider, 'cash'), eq(refunds.status, 'requested')))
    .orderBy(asc(refunds.id));
