import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, payments, refunds, users } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { type OrderPageView, viewOrderPage } from '../orders/order-page-queries.ts';

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
  const order = found && (await viewOrderPage(found.userId, number, { isForStaff: true }));
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
