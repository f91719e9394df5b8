import { createHash } from 'node:crypto';
import { newOrderNumber } from '../../lib/order-number.ts';
import type {
  orderEvents,
  orderLines,
  orders,
  payments,
  refunds,
  reviews,
  stockMovements,
} from '../schema/index.ts';
import { journeyOf, type Step } from './journey.ts';
import type { PastOrder } from './past-order.ts';
import { Chance } from './random.ts';
import { reviewOf } from './reviews.ts';

export type Buyer = { userId: number; receiver: string; mobile: string; region: string; place: string };

/** The rows of all past orders, with their ids. */
export type Past = {
  orders: (typeof orders.$inferInsert)[];
  lines: (typeof orderLines.$inferInsert)[];
  events: (typeof orderEvents.$inferInsert)[];
  movements: (typeof stockMovements.$inferInsert & Dated)[];
  payments: (typeof payments.$inferInsert & { id: number })[];
  refunds: (typeof refunds.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert & Dated)[];
};

type Dated = { createdAt: Date };

type Given = { buyers: ReadonlyMap<string, Buyer>; staffId: number; now: Date };

const freightFen = 1_000;
const payWithinMs = 30 * 60_000;

export function writePast(plans: readonly PastOrder[], given: Given): Past {
  const past: Past = {
    orders: [],
    lines: [],
    events: [],
    movements: [],
    payments: [],
    refunds: [],
    reviews: [],
  };
  const chance = new Chance('past rows');
  for (const plan of plans) writeOrder(past, plan, given, chance);
  // ids rise with time
  past.movements.sort(byTime);
  past.reviews.sort(byTime);
  return past;
}

const byTime = (a: Dated, b: Dated) => a.createdAt.getTime() - b.createdAt.getTime();

function writeOrder(past: Past, plan: PastOrder, { buyers, staffId, now }: Given, chance: Chance): void {
  const buyer = buyers.get(plan.buyer);
  if (!buyer) throw new Error(`no buyer called ${plan.buyer}`);
  const { userId, ...address } = buyer;
  const { payMethod, placedAt, remark } = plan;
  const id = past.orders.length + 1;
  const steps = journeyOf({ ...plan, userId, staffId }, now, chance);
  const price = priceOf(plan);
  const checkoutKey = `seed-${id}`;
  past.orders.push({
    id,
    number: unusedNumber(past, placedAt),
    userId,
    checkoutKey,
    checkoutHash: createHash('sha256').update(checkoutKey).digest('base64url'),
    status: steps.at(-1)?.to ?? 'unpaid',
    paymentStatus: writePayment(past, { id, plan, steps, totalFen: price.totalFen }, chance),
    payMethod,
    ...price,
    ...address,
    remark,
    placedAt,
    expiresAt: payMethod === 'alipay' ? new Date(placedAt.getTime() + payWithinMs) : null,
    cartClearedAt: placedAt,
  });
  writeEvents(past, id, steps);
  writeMovements(past, id, plan, steps);
  const firstLine = writeLines(past, id, plan);
  writeReviews(past, { userId, plan, steps, firstLine }, chance);
}

function priceOf({ lines }: PastOrder) {
  const goodsFen = lines.reduce((sum, { sku, quantity }) => sum + sku.priceFen * quantity, 0);
  const totalCount = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { totalCount, goodsFen, freightFen, totalFen: goodsFen + freightFen };
}

function writeEvents(past: Past, orderId: number, steps: Step[]): void {
  for (const { from, to, at, actor, reason } of steps) {
    past.events.push({ orderId, fromStatus: from, toStatus: to, actor, reason, createdAt: at });
  }
}

/** Answers with the id of the first line. */
function writeLines(past: Past, orderId: number, { lines }: PastOrder): number {
  const firstLine = past.lines.length + 1;
  lines.forEach(({ sku, quantity }, i) => {
    const { id: skuId, productId, name, options, image, priceFen } = sku;
    past.lines.push({
      id: firstLine + i,
      orderId,
      skuId,
      productId,
      name,
      options,
      image,
      priceFen,
      quantity,
    });
  });
  return firstLine;
}

function unusedNumber(past: Past, placedAt: Date): string {
  const number = newOrderNumber(placedAt);
  const isUsed = past.orders.some((order) => order.number === number);
  return isUsed ? unusedNumber(past, placedAt) : number;
}

type Paying = { id: number; plan: PastOrder; steps: Step[]; totalFen: number };

/** Alipay is paid before the goods leave, cash when they arrive. */
function writePayment(past: Past, { id, plan, steps, totalFen }: Paying, chance: Chance) {
  const isCash = plan.payMethod === 'cash';
  const paid = steps.find(({ from, to }) =>
    isCash ? to === 'uncommented' : from === 'unpaid' && to === 'unshipped',
  );
  if (!paid) return 'unpaid';
  const refunded = steps.find(({ to }) => to === 'cancelled');
  const status = refunded ? 'refunded' : 'paid';
  const paymentId = past.payments.length + 1;
  past.payments.push({
    id: paymentId,
    orderId: id,
    provider: plan.payMethod,
    tradeNo: isCash ? null : tradeNumber(paid.at, chance),
    amountFen: totalFen,
    status,
    createdAt: paid.at,
  });
  if (refunded)
    past.refunds.push({
      paymentId,
      amountFen: totalFen,
      status: 'done',
      createdAt: refunded.at,
      doneAt: refunded.at,
    });
  return status;
}

/** In the shape of Alipay's: the day and twenty digits. */
function tradeNumber(at: Date, chance: Chance): string {
  const digits = Array.from({ length: 15 }, () => chance.whole(0, 9)).join('');
  return `${at.toISOString().slice(0, 10).replaceAll('-', '')}22001${digits}`;
}

function writeMovements(past: Past, orderId: number, plan: PastOrder, steps: Step[]): void {
  const [placed] = steps;
  const closed = steps.find(({ to }) => to === 'cancelled');
  for (const { sku, quantity } of plan.lines) {
    const of = { skuId: sku.id, orderId };
    if (placed)
      past.movements.push({
        ...of,
        delta: -quantity,
        reason: 'sale',
        actor: placed.actor,
        createdAt: placed.at,
      });
    if (!closed) continue;
    const reason = plan.ending === 'expired' ? 'expire' : 'cancel';
    past.movements.push({ ...of, delta: quantity, reason, actor: closed.actor, createdAt: closed.at });
  }
}

type Reviewing = { userId: number; plan: PastOrder; steps: Step[]; firstLine: number };

/** A finished order has them all; of one that waits for reviews, sometimes the first line has one. */
function writeReviews(past: Past, { userId, plan, steps, firstLine }: Reviewing, chance: Chance): void {
  const last = steps.at(-1);
  if (!last) return;
  const isBegun =
    plan.ending === 'uncommented' && plan.buyer !== 'demo' && plan.lines.length > 1 && chance.happens(0.4);
  const reviewed = plan.ending === 'finished' ? plan.lines : isBegun ? plan.lines.slice(0, 1) : [];
  past.reviews.push(
    ...reviewed.map(({ sku }, i) => ({
      orderLineId: firstLine + i,
      skuId: sku.id,
      userId,
      ...reviewOf(sku.product.service, chance),
      isAnonymous: chance.happens(0.2),
      createdAt: last.at,
    })),
  );
}
