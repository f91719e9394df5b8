import type { Check } from './check.ts';

const ofAnOrder = "('sale', 'cancel', 'expire', 'revive', 'return')";

/** What is on the shelf, the ledger that explains it, and what is counted as sold. */
export const shelf = [
  {
    name: 'stock-or-sales-below-zero',
    invariant: 1,
    sql: 'SELECT id AS sku_id, stock, sales FROM skus WHERE stock < 0 OR sales < 0',
  },
  {
    name: 'stock-differs-from-its-ledger',
    invariant: 2,
    sql: `
      SELECT s.id AS sku_id, s.stock, coalesce(m.moved, 0) AS moved
      FROM skus s
      LEFT JOIN (SELECT sku_id, sum(delta) AS moved FROM stock_movements GROUP BY sku_id) m ON m.sku_id = s.id
      WHERE s.stock <> coalesce(m.moved, 0)`,
  },
  {
    name: 'order-line-moved-other-than-it-should',
    invariant: 2,
    sql: `
      SELECT l.order_id, l.sku_id, o.status, l.quantity, l.returned_quantity,
        coalesce(sum(m.delta), 0) AS moved
      FROM order_lines l
      STRAIGHT_JOIN orders o ON o.id = l.order_id
      LEFT JOIN stock_movements m FORCE INDEX (stock_movements_once)
        ON m.order_id = l.order_id AND m.sku_id = l.sku_id
      GROUP BY l.id
      HAVING moved <> IF(status = 'cancelled', 0, returned_quantity - quantity)`,
  },
  {
    name: 'movement-for-a-line-that-is-not-there',
    invariant: 2,
    sql: `
      SELECT m.id AS movement_id, m.order_id, m.sku_id
      FROM stock_movements m
      LEFT JOIN order_lines l ON l.order_id = m.order_id AND l.sku_id = m.sku_id
      WHERE m.order_id IS NOT NULL AND l.id IS NULL`,
  },
  {
    name: 'movement-does-not-fit-its-reason',
    invariant: 2,
    sql: `
      SELECT id AS movement_id, sku_id, reason, delta, order_id
      FROM stock_movements
      WHERE (reason IN ${ofAnOrder}) <> (order_id IS NOT NULL)
        OR (reason IN ('sale', 'revive') AND delta >= 0)
        OR (reason IN ('cancel', 'expire', 'return') AND delta <= 0)
        OR (reason = 'initial' AND delta < 0)`,
  },
  {
    name: 'sku-sales-differ-from-its-order-lines',
    invariant: 3,
    sql: `
      SELECT s.id AS sku_id, s.sales, coalesce(sold.pieces, 0) AS pieces
      FROM skus s
      LEFT JOIN (
        SELECT l.sku_id, sum(l.quantity - l.returned_quantity) AS pieces
        FROM order_lines l FORCE INDEX (PRIMARY)
        STRAIGHT_JOIN orders o ON o.id = l.order_id
        WHERE o.status <> 'cancelled'
        GROUP BY l.sku_id
      ) sold ON sold.sku_id = s.id
      WHERE s.sales <> coalesce(sold.pieces, 0)`,
  },
  {
    name: 'product-sales-differ-from-its-skus',
    invariant: 3,
    sql: `
      SELECT p.id AS product_id, p.sales, coalesce(s.sales, 0) AS sales_of_skus
      FROM products p
      LEFT JOIN (SELECT product_id, sum(sales) AS sales FROM skus GROUP BY product_id) s ON s.product_id = p.id
      WHERE p.sales <> coalesce(s.sales, 0)`,
  },
] as const satisfies readonly Check[];
