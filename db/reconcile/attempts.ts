import type { Check } from './check.ts';

/** How orders were paid at the provider, what it told of that, and what it was asked to give back. */
export const attempts = [
  {
    name: 'attempt-for-another-amount-than-ordered',
    invariant: 7,
    sql: `
      SELECT a.id AS attempt_id, o.id AS order_id, a.amount_fen, o.total_fen, o.pay_method
      FROM payment_attempts a
      JOIN orders o ON o.id = a.order_id
      WHERE a.amount_fen <> o.total_fen OR a.amount_fen <= 0
        OR (o.pay_method <> 'alipay' AND NOT EXISTS (
          SELECT 1 FROM order_events e WHERE e.order_id = o.id AND e.to_status = 'unpaid'))`,
  },
  {
    name: 'paid-attempt-without-its-payment',
    invariant: 7,
    sql: `
      SELECT a.order_id, count(*) AS paid_attempts,
        (SELECT count(*) FROM payments p WHERE p.order_id = a.order_id AND p.provider = 'alipay') AS payments
      FROM payment_attempts a
      WHERE a.status = 'paid'
      GROUP BY a.order_id
      HAVING payments < paid_attempts`,
  },
  {
    name: 'attempt-open-twice',
    invariant: 7,
    sql: `
      SELECT order_id, count(*) AS open_attempts
      FROM payment_attempts
      WHERE status = 'open'
      GROUP BY order_id
      HAVING open_attempts > 1`,
  },
  {
    name: 'attempt-number-twice',
    invariant: 7,
    sql: `
      SELECT out_trade_no, count(*) AS times
      FROM payment_attempts
      GROUP BY out_trade_no
      HAVING times > 1`,
  },
  {
    name: 'attempt-still-open-after-its-order',
    invariant: 9,
    sql: `
      SELECT a.id AS attempt_id, o.id AS order_id, o.status, a.checked_at
      FROM payment_attempts a
      JOIN orders o ON o.id = a.order_id
      WHERE a.status = 'open' AND o.status <> 'unpaid'
        AND coalesce(o.expires_at, a.ends_at, a.created_at) < now(3) - INTERVAL 1 DAY`,
  },
  {
    name: 'notification-kept-twice',
    invariant: 7,
    sql: `
      SELECT provider, notification_id, count(*) AS times
      FROM payment_notifications
      GROUP BY provider, notification_id
      HAVING times > 1`,
  },
  {
    name: 'refunded-twice-for-one-cause',
    invariant: 7,
    sql: `
      SELECT payment_id, cause, count(*) AS times
      FROM refunds
      WHERE cause IS NOT NULL
      GROUP BY payment_id, cause
      HAVING times > 1`,
  },
  {
    name: 'refund-waits-too-long',
    invariant: 9,
    sql: `
      SELECT r.id AS refund_id, r.payment_id, r.attempts, r.last_error, r.created_at
      FROM refunds r
      JOIN payments p ON p.id = r.payment_id AND p.provider = 'alipay'
      WHERE r.status = 'requested' AND r.created_at < now(3) - INTERVAL 3 DAY`,
  },
] as const satisfies readonly Check[];
