import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import {
  orderEvents,
  orderLines,
  orders,
  payments,
  refunds,
  returnLines,
  returns,
  reviews,
} from '../../db/schema/index.ts';

// What a user may take along. Each part names its order by the number; amounts are in fen.

export const ownOrders = (userId: number) =>
  db
    .select({
      number: orders.number,
      status: orders.status,
      paymentStatus: orders.paymentStatus,
      payMethod: orders.payMethod,
      totalCount: orders.totalCount,
      goodsFen: orders.goodsFen,
      freightFen: orders.freightFen,
      totalFen: orders.totalFen,
      receiver: orders.receiver,
      mobile: orders.mobile,
      region: orders.region,
      place: orders.place,
      remark: orders.remark,
      invoiceTitle: orders.invoiceTitle,
      taxNumber: orders.taxNumber,
      carrier: orders.carrier,
      trackingNumber: orders.trackingNumber,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(eq(orders.userId, userId))
    .orderBy(asc(orders.id));

export const ownOrderLines = (userId: number) =>
  db
    .select({
      order: orders.number,
      skuId: orderLines.skuId,
      name: orderLines.name,
      options: orderLines.options,
      priceFen: orderLines.priceFen,
      quantity: orderLines.quantity,
      returnedQuantity: orderLines.returnedQuantity,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(eq(orders.userId, userId))
    .orderBy(asc(orderLines.id));

export const ownOrderEvents = (userId: number) =>
  db
    .select({
      order: orders.number,
      fromStatus: orderEvents.fromStatus,
      toStatus: orderEvents.toStatus,
      reason: orderEvents.reason,
      createdAt: orderEvents.createdAt,
    })
    .from(orderEvents)
    .innerJoin(orders, eq(orders.id, orderEvents.orderId))
    .where(eq(orders.userId, userId))
    .orderBy(asc(orderEvents.id));

export const ownPayments = (userId: number) =>
  db
    .select({
      order: orders.number,
      provider: payments.provider,
      tradeNo: payments.tradeNo,
      amountFen: payments.amountFen,
      status: payments.status,
      createdAt: payments.createdAt,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(orders.userId, userId))
    .orderBy(asc(payments.id));

export const ownRefunds = (userId: number) =>
  db
    .select({
      order: orders.number,
      amountFen: refunds.amountFen,
      status: refunds.status,
      createdAt: refunds.createdAt,
      doneAt: refunds.doneAt,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(orders.userId, userId))
    .orderBy(asc(refunds.id));

export const ownReturns = (userId: number) =>
  db
    .select({
      order: orders.number,
      name: orderLines.name,
      quantity: returnLines.quantity,
      reason: returns.reason,
      status: returns.status,
      answer: returns.answer,
      createdAt: returns.createdAt,
      decidedAt: returns.decidedAt,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(orders.userId, userId))
    .orderBy(asc(returns.id));

export const ownReviews = (userId: number) =>
  db
    .select({
      skuId: reviews.skuId,
      name: orderLines.name,
      score: reviews.score,
      comment: reviews.comment,
      isAnonymous: reviews.isAnonymous,
      createdAt: reviews.createdAt,
    })
    .from(reviews)
    .innerJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .where(eq(reviews.userId, userId))
    .orderBy(asc(reviews.id));
