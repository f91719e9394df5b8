import type { Check } from './check.ts';

/** The tree of categories, and the choices that make a SKU of a product. */
export const catalog = [
  {
    name: 'category-not-one-level-below-its-parent',
    invariant: null,
    sql: `
      SELECT c.id AS category_id, c.level, c.parent_id, p.level AS parent_level
      FROM categories c
      LEFT JOIN categories p ON p.id = c.parent_id
      WHERE c.level <> coalesce(p.level, 0) + 1`,
  },
  {
    name: 'channel-not-of-a-top-category',
    invariant: null,
    sql: `
      SELECT h.id AS channel_id, h.category_id, c.level
      FROM channels h
      JOIN categories c ON c.id = h.category_id
      WHERE c.level <> 1`,
  },
  {
    name: 'product-not-in-a-leaf-category',
    invariant: null,
    sql: `
      SELECT p.id AS product_id, p.category_id, c.level
      FROM products p
      JOIN categories c ON c.id = p.category_id
      WHERE c.level <> 3`,
  },
  {
    name: 'sku-in-another-category-than-its-product',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, s.category_id, p.category_id AS category_of_product
      FROM skus s
      JOIN products p ON p.id = s.product_id
      WHERE s.category_id <> p.category_id`,
  },
  {
    name: 'sku-of-another-brand-than-its-product',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, s.brand_id, p.brand_id AS brand_of_product
      FROM skus s
      JOIN products p ON p.id = s.product_id
      WHERE s.brand_id <> p.brand_id`,
  },
  {
    name: 'sku-not-listed-above-its-category',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, s.category_id, s.group_id, s.channel_id
      FROM skus s
      JOIN categories leaf ON leaf.id = s.category_id
      JOIN categories above ON above.id = leaf.parent_id
      JOIN categories channel ON channel.id = above.parent_id
      WHERE (s.group_id <> above.id OR s.channel_id <> channel.id)
        AND coalesce(leaf.unsettled_since, above.unsettled_since, channel.unsettled_since) IS NULL`,
  },
  {
    name: 'search-posting-of-no-sku',
    invariant: null,
    sql: `
      SELECT w.sku_id, count(*) AS postings
      FROM search_postings w
      LEFT JOIN skus s ON s.id = w.sku_id
      WHERE s.id IS NULL
      GROUP BY w.sku_id`,
  },
  {
    name: 'favourite-of-no-sku',
    invariant: null,
    sql: `
      SELECT f.user_id, f.sku_id
      FROM favourites f
      LEFT JOIN skus s ON s.id = f.sku_id
      WHERE s.id IS NULL`,
  },
  {
    name: 'history-of-no-sku',
    invariant: null,
    sql: `
      SELECT h.user_id, h.sku_id
      FROM browsing_history h
      LEFT JOIN skus s ON s.id = h.sku_id
      WHERE s.id IS NULL`,
  },
  {
    name: 'sku-answers-a-question-of-another-product',
    invariant: null,
    sql: `
      SELECT a.sku_id, s.product_id, a.specification_id, q.product_id AS product_of_question
      FROM sku_options a
      JOIN skus s ON s.id = a.sku_id
      JOIN specifications q ON q.id = a.specification_id
      WHERE q.product_id <> s.product_id`,
  },
  {
    name: 'sku-leaves-a-question-unanswered',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, q.id AS specification_id
      FROM skus s
      JOIN specifications q ON q.product_id = s.product_id
      LEFT JOIN sku_options a ON a.sku_id = s.id AND a.specification_id = q.id
      WHERE a.sku_id IS NULL`,
  },
  {
    name: 'sku-option-key-differs-from-its-options',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, s.option_key,
        coalesce(group_concat(a.option_id ORDER BY a.option_id SEPARATOR '-'), '') AS option_ids
      FROM skus s
      LEFT JOIN sku_options a ON a.sku_id = s.id
      GROUP BY s.id, s.option_key
      HAVING option_key <> option_ids`,
  },
  {
    name: 'sku-options-text-differs-from-its-options',
    invariant: null,
    sql: `
      SELECT s.id AS sku_id, s.options,
        coalesce(group_concat(v.value ORDER BY q.sequence, q.id SEPARATOR ' / '), '') AS chosen
      FROM skus s
      LEFT JOIN sku_options a ON a.sku_id = s.id
      LEFT JOIN specifications q ON q.id = a.specification_id
      LEFT JOIN specification_options v ON v.id = a.option_id
      GROUP BY s.id, s.options
      HAVING options <> chosen`,
  },
] as const satisfies readonly Check[];
