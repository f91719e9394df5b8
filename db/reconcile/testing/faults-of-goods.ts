import type { catalog } from '../catalog.ts';
import type { reviews } from '../reviews.ts';
import type { shelf } from '../shelf.ts';
import type { FaultsOf } from './fault.ts';

const move = (...row: string[]) =>
  `INSERT INTO stock_movements (sku_id, delta, reason, order_id, ref, actor) VALUES (${row}, 'system:test')`;
const stock = (skuId: number, by: number) => `UPDATE skus SET stock = stock + ${by} WHERE id = ${skuId}`;
const counters = (skuId: number, reviews: number, scores: number) => `
  UPDATE skus SET review_count = review_count + ${reviews}, score_sum = score_sum + ${scores} WHERE id = ${skuId}`;

export const faultsOfShelf: FaultsOf<typeof shelf> = {
  'stock-or-sales-below-zero': [
    ['UPDATE skus SET stock = -1 WHERE id = 3', move('3', '-8', "'adjust'", 'NULL', '0')],
    {
      plant: ['UPDATE skus SET sales = -1 WHERE id = 3'],
      also: ['sku-sales-differ-from-its-order-lines', 'product-sales-differ-from-its-skus'],
    },
  ],
  'stock-differs-from-its-ledger': [
    stock(1, 1),
    "DELETE FROM stock_movements WHERE sku_id = 3 AND reason = 'adjust'",
    ['DELETE FROM stock_movements WHERE sku_id = 3'],
  ],
  'order-line-moved-other-than-it-should': [
    ["DELETE FROM stock_movements WHERE order_id = 2 AND sku_id = 1 AND reason = 'sale'", stock(1, 1)],
    ["DELETE FROM stock_movements WHERE order_id = 3 AND sku_id = 1 AND reason = 'cancel'", stock(1, -1)],
    [move('2', '1', "'return'", '4', '2'), stock(2, 1)],
    [move('1', '1', "'expire'", '7', '2'), stock(1, 1)],
  ],
  'movement-for-a-line-that-is-not-there': [
    [move('3', '-1', "'sale'", '2', '0'), stock(3, -1)],
    [move('1', '-1', "'sale'", '999', '0'), stock(1, -1)],
  ],
  'movement-does-not-fit-its-reason': [
    "UPDATE stock_movements SET reason = 'cancel' WHERE order_id = 2 AND sku_id = 1",
    "UPDATE stock_movements SET reason = 'adjust' WHERE order_id = 2 AND sku_id = 1",
    "UPDATE stock_movements SET reason = 'sale', ref = 9 WHERE order_id = 3 AND reason = 'cancel'",
    [move('3', '-1', "'sale'", 'NULL', '0'), stock(3, -1)],
    [move('3', '-1', "'initial'", 'NULL', '0'), stock(3, -1)],
  ],
  'sku-sales-differ-from-its-order-lines': [
    ['UPDATE skus SET sales = sales + 1 WHERE id = 1', 'UPDATE products SET sales = sales + 1 WHERE id = 1'],
    ['UPDATE skus SET sales = 1 WHERE id = 3', 'UPDATE products SET sales = 1 WHERE id = 2'],
  ],
  'product-sales-differ-from-its-skus': [
    'UPDATE products SET sales = sales + 1 WHERE id = 1',
    'UPDATE products SET sales = sales + 1 WHERE id = 2',
  ],
};

export const faultsOfReviews: FaultsOf<typeof reviews> = {
  'review-not-of-goods-that-its-author-received': [
    'UPDATE reviews SET user_id = 2 WHERE id = 1',
    ['UPDATE reviews SET sku_id = 2 WHERE id = 1', counters(1, -1, -5), counters(2, 1, 5)],
    [
      "INSERT INTO reviews (order_line_id, sku_id, user_id, score, comment) VALUES (61, 1, 2, 5, '')",
      counters(1, 1, 5),
      'UPDATE products SET review_count = review_count + 1 WHERE id = 1',
    ],
  ],
  'order-line-reviewed-twice': [
    [
      "INSERT INTO reviews (order_line_id, sku_id, user_id, score, comment) VALUES (11, 1, 1, 5, '')",
      counters(1, 1, 5),
      'UPDATE products SET review_count = review_count + 1 WHERE id = 1',
    ],
  ],
  'review-score-out-of-range': [
    ['UPDATE reviews SET score = 6 WHERE id = 1', counters(1, 0, 1)],
    ['UPDATE reviews SET score = 0 WHERE id = 1', counters(1, 0, -5)],
  ],
  'sku-review-counters-differ-from-its-reviews': [
    counters(1, 1, 0),
    counters(1, 0, 1),
    counters(3, 1, 0),
    [counters(2, 1, 1), counters(1, -1, -1)], // counts one that is hidden
  ],
  'product-review-count-differs-from-its-reviews': [
    'UPDATE products SET review_count = review_count + 1 WHERE id = 1',
    'UPDATE products SET review_count = review_count + 1 WHERE id = 2',
  ],
};

export const faultsOfCatalog: FaultsOf<typeof catalog> = {
  'category-not-one-level-below-its-parent': [
    'UPDATE categories SET level = 3 WHERE id = 2',
    'UPDATE categories SET parent_id = NULL WHERE id = 2',
  ],
  'channel-not-of-a-top-category': ['UPDATE channels SET category_id = 2'],
  'product-not-in-a-leaf-category': [
    [
      'UPDATE products SET category_id = 2 WHERE id = 2',
      'UPDATE skus SET category_id = 2, group_id = 1, channel_id = 0 WHERE id = 3',
    ],
  ],
  'sku-in-another-category-than-its-product': ['UPDATE skus SET category_id = 2, group_id = 1 WHERE id = 3'],
  'sku-of-another-brand-than-its-product': [
    'UPDATE skus SET brand_id = 2 WHERE id = 3',
    'UPDATE products SET brand_id = 2 WHERE id = 2',
  ],
  'sku-not-listed-above-its-category': [
    'UPDATE skus SET group_id = 1 WHERE id = 3',
    'UPDATE skus SET channel_id = 2 WHERE id = 3',
  ],
  'search-posting-of-no-sku': ["INSERT INTO search_postings (sku_id, term, weight) VALUES (99, '手机', 1)"],
  'favourite-of-no-sku': ['UPDATE favourites SET sku_id = 99'],
  'history-of-no-sku': ['UPDATE browsing_history SET sku_id = 99'],
  'sku-answers-a-question-of-another-product': [
    [
      'INSERT INTO sku_options (sku_id, specification_id, option_id) VALUES (3, 1, 1)',
      "UPDATE skus SET option_key = '1', options = '红' WHERE id = 3",
    ],
  ],
  'sku-leaves-a-question-unanswered': [
    [
      'DELETE FROM sku_options WHERE sku_id = 2 AND specification_id = 2',
      "UPDATE skus SET option_key = '2', options = '蓝' WHERE id = 2",
    ],
    ["INSERT INTO specifications (product_id, name, sequence) VALUES (2, '长度', 1)"],
  ],
  'sku-option-key-differs-from-its-options': [
    "UPDATE skus SET option_key = '4-2' WHERE id = 2",
    "UPDATE skus SET option_key = '1' WHERE id = 3",
  ],
  'sku-options-text-differs-from-its-options': [
    "UPDATE skus SET options = '蓝 / 16 GB' WHERE id = 2",
    "UPDATE specification_options SET value = '绿' WHERE id = 2",
  ],
};
