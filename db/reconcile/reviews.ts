import type { Check } from './check.ts';

/** Reviews, and what the goods say about them. */
export const reviews = [
  {
    name: 'review-not-of-goods-that-its-author-received',
    invariant: 10,
    sql: `
      SELECT r.id AS review_id, r.order_line_id, o.status,
        r.user_id = o.user_id AS is_of_buyer, r.sku_id = l.sku_id AS is_of_sku
      FROM reviews r
      JOIN order_lines l ON l.id = r.order_line_id
      JOIN orders o ON o.id = l.order_id
      WHERE r.user_id <> o.user_id OR r.sku_id <> l.sku_id OR o.status NOT IN ('uncommented', 'finished')`,
  },
  {
    name: 'order-line-reviewed-twice',
    invariant: 10,
    sql: `
      SELECT order_line_id, count(*) AS times
      FROM reviews
      GROUP BY order_line_id
      HAVING times > 1`,
  },
  {
    name: 'review-score-out-of-range',
    invariant: 10,
    sql: 'SELECT id AS review_id, score FROM reviews WHERE score NOT BETWEEN 1 AND 5',
  },
  {
    name: 'sku-review-counters-differ-from-its-reviews',
    invariant: 10,
    sql: `
      SELECT s.id AS sku_id, s.review_count, s.score_sum,
        coalesce(r.reviews, 0) AS reviews, coalesce(r.scores, 0) AS scores
      FROM skus s
      LEFT JOIN (
        SELECT sku_id, count(*) AS reviews, sum(score) AS scores
        FROM reviews
        WHERE hidden_at IS NULL
        GROUP BY sku_id
      ) r ON r.sku_id = s.id
      WHERE s.review_count <> coalesce(r.reviews, 0) OR s.score_sum <> coalesce(r.scores, 0)`,
  },
  {
    name: 'product-review-count-differs-from-its-reviews',
    invariant: 10,
    sql: `
      SELECT p.id AS product_id, p.review_count, coalesce(r.reviews, 0) AS reviews
      FROM products p
      LEFT JOIN (
        SELECT s.product_id, count(*) AS reviews
        FROM reviews v
        JOIN skus s ON s.id = v.sku_id
        WHERE v.hidden_at IS NULL
        GROUP BY s.product_id
      ) r ON r.product_id = p.id
      WHERE p.review_count <> coalesce(r.reviews, 0)`,
  },
] as const satisfies readonly Check[];
