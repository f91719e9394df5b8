import type { Check } from './check.ts';

/** What went back or is on its way: a refund that failed did not. */
const refunded = `(SELECT coalesce(sum(r.amount_fen), 0) FROM refunds r
          WHERE r.payment_id = p.id AND r.status <> 'failed')`;

/** Money: what came in, what went back, and what the order says about it. */
export const payments = [
  {
    name: 'paid-order-not-paid-exactly',
    invariant: 7,
    sql: `
      SELECT o.id AS order_id, o.total_fen, coalesce(sum(p.amount_fen), 0) AS paid_fen
      FROM orders o
      LEFT JOIN payments p ON p.order_id = o.id AND p.amount_fen > ${refunded}
      WHERE o.payment_status = 'paid'
      GROUP BY o.id
      HAVING total_fen <> paid_fen`,
  },
  {
    name: 'unpaid-order-has-a-payment',
    invariant: 7,
    sql: `
      SELECT p.id AS payment_id, o.id AS order_id
      FROM payments p
      JOIN orders o ON o.id = p.order_id
      WHERE o.payment_status = 'unpaid'`,
  },
  {
    name: 'order-status-contradicts-its-payment',
    invariant: 7,
    sql: `
      SELECT id AS order_id, status, payment_status, pay_method
      FROM orders
      WHERE (status = 'unpaid' AND payment_status <> 'unpaid')
        OR (status = 'cancelled' AND payment_status = 'paid')
        OR (payment_status = 'unpaid' AND status IN ('uncommented', 'finished'))
        OR (payment_status = 'unpaid' AND pay_method = 'alipay' AND status IN ('unshipped', 'unreceived'))`,
  },
  {
    name: 'cancelled-order-keeps-a-payment',
    invariant: 7,
    sql: `
      SELECT o.id AS order_id, p.id AS payment_id, p.amount_fen, ${refunded} AS refunded_fen
      FROM orders o
      JOIN payments p ON p.order_id = o.id
      WHERE o.status = 'cancelled'
      HAVING refunded_fen < amount_fen`,
  },
  {
    name: 'refunded-order-without-a-refund',
    invariant: 7,
    sql: `
      SELECT o.id AS order_id, o.payment_status
      FROM orders o
      WHERE o.payment_status IN ('refunding', 'refunded')
        AND NOT EXISTS (
          SELECT 1 FROM payments p JOIN refunds r ON r.payment_id = p.id
          WHERE p.order_id = o.id AND (o.payment_status = 'refunding' OR r.status = 'done'))`,
  },
  {
    name: 'payment-status-contradicts-its-refunds',
    invariant: 7,
    sql: `
      SELECT p.id AS payment_id, p.status, p.amount_fen, ${refunded} AS refunded_fen,
        (SELECT count(*) FROM refunds r WHERE r.payment_id = p.id) AS refunds,
        (SELECT count(*) FROM refunds r WHERE r.payment_id = p.id AND r.status = 'done') AS done
      FROM payments p
      HAVING (status = 'refunded' AND done = 0)
        OR (status = 'refunding' AND refunds = 0)
        OR (status = 'paid' AND refunded_fen = amount_fen)`,
  },
  {
    name: 'paid-another-way-than-ordered',
    invariant: 7,
    sql: `
      SELECT p.id AS payment_id, p.provider, o.id AS order_id, o.pay_method
      FROM payments p
      JOIN orders o ON o.id = p.order_id
      WHERE p.provider <> o.pay_method AND p.amount_fen > ${refunded}`,
  },
  {
    name: 'refunds-exceed-their-payment',
    invariant: 7,
    sql: `
      SELECT p.id AS payment_id, p.amount_fen, ${refunded} AS refunded_fen
      FROM payments p
      HAVING refunded_fen > amount_fen`,
  },
  {
    name: 'trade-number-twice',
    invariant: 7,
    sql: `
      SELECT trade_no, count(*) AS times
      FROM payments
      WHERE trade_no IS NOT NULL
      GROUP BY trade_no
      HAVING times > 1`,
  },
  {
    name: 'payment-or-refund-malformed',
    invariant: 7,
    sql: `
      SELECT 'payment' AS what, id, amount_fen FROM payments
      WHERE amount_fen <= 0 OR (provider = 'cash') <> (trade_no IS NULL)
      UNION ALL
      SELECT 'refund', id, amount_fen FROM refunds WHERE amount_fen <= 0`,
  },
] as const satisfies readonly Check[];
