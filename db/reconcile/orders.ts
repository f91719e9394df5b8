import type { Check } from './check.ts';

/** Luhn: every second digit from the right counts twice, a result of two digits as their sum; all together end in 0. */
const luhnSum = Array.from({ length: 16 }, (_, i) => `substr(number, ${i + 1}, 1)`)
  .map((digit, i) => (i % 2 === 0 ? `substr('0246813579', ${digit} + 1, 1)` : digit))
  .join(' + ');

/** Orders and their lines: figures, keys, numbers. */
export const orders = [
  {
    name: 'order-figures-differ-from-its-lines',
    invariant: 4,
    sql: `
      SELECT o.id AS order_id, o.goods_fen, o.total_count,
        sum(l.price_fen * l.quantity) AS fen_of_lines, sum(l.quantity) AS pieces_of_lines
      FROM orders o
      JOIN order_lines l ON l.order_id = o.id
      GROUP BY o.id
      HAVING goods_fen <> fen_of_lines OR total_count <> pieces_of_lines`,
  },
  {
    name: 'order-total-is-not-goods-and-freight',
    invariant: 4,
    sql: `
      SELECT id AS order_id, goods_fen, freight_fen, total_fen
      FROM orders
      WHERE total_fen <> goods_fen + freight_fen OR goods_fen < 0 OR freight_fen < 0`,
  },
  {
    name: 'order-without-lines',
    invariant: 5,
    sql: `
      SELECT o.id AS order_id
      FROM orders o
      LEFT JOIN order_lines l ON l.order_id = o.id
      WHERE l.id IS NULL`,
  },
  {
    name: 'sku-twice-in-an-order',
    invariant: 5,
    sql: `
      SELECT order_id, sku_id, count(*) AS times
      FROM order_lines
      GROUP BY order_id, sku_id
      HAVING times > 1`,
  },
  {
    name: 'order-line-figure-out-of-range',
    invariant: 5,
    sql: `
      SELECT id AS order_line_id, order_id, quantity, returned_quantity, price_fen
      FROM order_lines
      WHERE quantity NOT BETWEEN 1 AND 200 OR returned_quantity NOT BETWEEN 0 AND quantity OR price_fen < 0`,
  },
  {
    name: 'order-line-names-another-product-than-its-sku',
    invariant: 5,
    sql: `
      SELECT l.id AS order_line_id, l.sku_id, l.product_id, s.product_id AS product_of_sku
      FROM order_lines l
      STRAIGHT_JOIN skus s ON s.id = l.sku_id
      WHERE s.product_id <> l.product_id`,
  },
  {
    name: 'two-orders-under-one-checkout-key',
    invariant: 6,
    sql: `
      SELECT user_id, min(id) AS first_order_id, count(*) AS times
      FROM orders
      GROUP BY user_id, checkout_key
      HAVING times > 1`,
  },
  {
    name: 'order-without-a-checkout-key',
    invariant: 6,
    sql: "SELECT id AS order_id FROM orders WHERE trim(coalesce(checkout_key, '')) = ''",
  },
  {
    name: 'checkout-hash-malformed',
    invariant: 6,
    sql: "SELECT id AS order_id FROM orders WHERE checkout_hash NOT REGEXP '^[A-Za-z0-9_-]{43}$'",
  },
  {
    name: 'order-number-twice',
    invariant: 6,
    sql: `
      SELECT number, count(*) AS times
      FROM orders
      GROUP BY number
      HAVING times > 1`,
  },
  {
    name: 'order-number-malformed',
    invariant: 6,
    sql: `
      SELECT id AS order_id, number, placed_at
      FROM orders
      WHERE number NOT REGEXP '^[0-9]{16}$'
        OR (${luhnSum}) % 10 <> 0
        OR left(number, 6) <> date_format(placed_at + INTERVAL 8 HOUR, '%y%m%d')`,
  },
  {
    name: 'order-id-never-handed-out',
    invariant: 6,
    sql: `
      SELECT id AS order_id
      FROM orders
      WHERE id >= coalesce((SELECT next FROM id_blocks WHERE name = 'orders'), 0)`,
  },
  {
    name: 'order-deadline-does-not-fit',
    invariant: 9,
    sql: `
      SELECT id AS order_id, status, pay_method, placed_at, expires_at
      FROM orders
      WHERE (pay_method = 'cash' AND (status = 'unpaid' OR expires_at IS NOT NULL))
        OR (status = 'unpaid' AND expires_at IS NULL)
        OR expires_at <= placed_at`,
  },
  {
    name: 'unpaid-order-past-its-deadline',
    invariant: 9,
    sql: `
      SELECT id AS order_id, expires_at
      FROM orders
      WHERE status = 'unpaid' AND expires_at < now(3) - INTERVAL 1 MINUTE`,
  },
  {
    name: 'cart-cleared-before-the-order-was-placed',
    invariant: 11,
    sql: `
      SELECT id AS order_id, placed_at, cart_cleared_at
      FROM orders
      WHERE cart_cleared_at < placed_at - INTERVAL 1 MINUTE`,
  },
] as const satisfies readonly Check[];
