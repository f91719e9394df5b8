import { newOrderNumber } from '../../../lib/order-number.ts';

const placedAt = '2026-05-04 17:02:01.000'; // past midnight in Shanghai
const hash = 'h'.repeat(43);

const order = (id: number, userId: number, status: string, paymentStatus: string, payMethod = 'alipay') => `
  (${id}, '${newOrderNumber(new Date(`${placedAt.replace(' ', 'T')}Z`))}', ${userId}, 'key-${id}', '${hash}',
  '${status}', '${paymentStatus}', '${payMethod}', 3, 50000, 1000, 51000, '林小满', '13800138000', '广东省 广州市 天河区',
  '华景路 1 号', '', '${placedAt}', ${payMethod === 'cash' ? 'NULL' : "'2026-05-04 17:32:01'"}, '${placedAt}')`;

const path = (orderId: number, ...statuses: string[]) =>
  statuses.map(
    (to, i) => `(${orderId}, ${i === 0 ? 'NULL' : `'${statuses[i - 1]}'`}, '${to}', 'system:test')`,
  );

const goods = [
  `INSERT INTO categories (id, parent_id, name, name_en, level) VALUES
    (1, NULL, '手机', 'Phones', 1), (2, 1, '手机通讯', 'Phones', 2), (3, 2, '手机', 'Phones', 3)`,
  "INSERT INTO content_slots (`key`, name, name_en, sequence) VALUES ('index_kx', '快讯', 'News', 1)",
  "INSERT INTO contents (slot_key, title) VALUES ('index_kx', '开门')",
  "INSERT INTO channel_groups (id, name, name_en, icon, sequence) VALUES (1, '手机', 'Phones', 'phone', 1)",
  'INSERT INTO channels (id, group_id, category_id, sequence) VALUES (1, 1, 1, 1)',
  "INSERT INTO brands (id, name, first_letter) VALUES (1, '云杉', 'Y'), (2, '无名', 'W')",
  `INSERT INTO products (id, name, brand_id, category_id, description_html, packing_html, service_html) VALUES
    (1, '手机', 1, 3, '', '', ''), (2, '数据线', 1, 3, '', '', '')`,
  `INSERT INTO specifications (id, product_id, name, sequence) VALUES (1, 1, '颜色', 2), (2, 1, '内存', 1)`,
  `INSERT INTO specification_options (id, specification_id, value, sequence) VALUES
    (1, 1, '红', 1), (2, 1, '蓝', 2), (3, 2, '8 GB', 1), (4, 2, '16 GB', 2)`,
  `INSERT INTO skus (id, product_id, category_id, group_id, channel_id, brand_id, name, caption, options, option_key,
      image, price_fen, market_price_fen, cost_fen, stock) VALUES
    (1, 1, 3, 2, 1, 1, '手机 红', '', '8 GB / 红', '1-3', '', 10000, 12000, 5000, 0),
    (2, 1, 3, 2, 1, 1, '手机 蓝', '', '16 GB / 蓝', '2-4', '', 20000, 22000, 9000, 0),
    (3, 2, 3, 2, 1, 1, '数据线', '', '', '', '', 1990, 1990, 100, 0)`,
  'INSERT INTO sku_options (sku_id, specification_id, option_id) VALUES (1, 1, 1), (1, 2, 3), (2, 1, 2), (2, 2, 4)',
  "INSERT INTO sku_images (sku_id, sequence, image) VALUES (1, 0, '')",
  `INSERT INTO stock_movements (sku_id, delta, reason, actor) VALUES
    (1, 100, 'initial', 'system:test'), (2, 100, 'initial', 'system:test'), (3, 0, 'initial', 'system:test'),
    (3, 7, 'adjust', 'user:3')`,
];

const people = [
  `INSERT INTO regions (code, parent_code, level, name) VALUES
    (440000, NULL, 1, '广东省'), (440100, 440000, 2, '广州市'), (440106, 440100, 3, '天河区'),
    (441900, 440000, 2, '东莞市'), (820000, NULL, 1, '澳门特别行政区')`,
  `INSERT INTO users (id, username, mobile, password_hash, default_address_id) VALUES
    (1, 'shopper', '13800138000', 'none', 1), (2, 'other', '13800138001', 'none', NULL),
    (3, 'clerk', '13800138008', 'none', NULL)`,
  `INSERT INTO users (id, username, mobile, password_hash, is_active, closed_at) VALUES
    (4, 'closed:4', NULL, '', 0, '2026-01-01')`,
  `INSERT INTO addresses (id, user_id, title, receiver, mobile, province_code, city_code, district_code, region,
      place, deleted_at) VALUES
    (1, 1, '家', '林小满', '13800138000', 440000, 440100, 440106, '', '', NULL),
    (2, 1, '公司', '林小满', '13800138000', 440000, 441900, NULL, '', '', NULL),
    (3, 2, '家', '周末', '13800138001', 820000, 820000, NULL, '', '', NULL),
    (4, 2, '旧', '周末', '13800138001', 990000, 990000, NULL, '', '', '2026-01-01')`,
  `INSERT INTO sessions (id, user_id, device, device_key, network, is_remembered, expires_at) VALUES
    (1, 1, 'Chrome', 'key', '127.0.0.1', 0, '2030-01-01')`,
  "INSERT INTO identities (user_id, provider, subject) VALUES (1, 'qq', 'openid')",
  "INSERT INTO second_factors (user_id, secret, confirmed_at) VALUES (1, 'sealed', '2026-01-01')",
  "INSERT INTO recovery_codes (user_id, digest) VALUES (1, 'digest')",
  'INSERT INTO favourites (user_id, sku_id) VALUES (1, 2)',
  'INSERT INTO browsing_history (user_id, sku_id) VALUES (1, 2)',
  "INSERT INTO `groups` (id, name) VALUES (1, '运营部')",
  "INSERT INTO permissions (code, description) VALUES ('order.ship', '')",
  "INSERT INTO group_permissions (group_id, permission) VALUES (1, 'order.ship')",
  'INSERT INTO user_groups (user_id, group_id) VALUES (3, 1)',
  "INSERT INTO user_permissions (user_id, permission) VALUES (3, 'order.ship')",
];

// Each order is of one piece of SKU 1 (line 11 of order 1) and two of SKU 2 (line 12).
const trade = [
  "UPDATE id_blocks SET next = 1001 WHERE name = 'orders'",
  `INSERT INTO orders (id, number, user_id, checkout_key, checkout_hash, status, payment_status, pay_method,
      total_count, goods_fen, freight_fen, total_fen, receiver, mobile, region, place, remark,
      placed_at, expires_at, cart_cleared_at) VALUES ${[
        order(1, 1, 'finished', 'paid', 'cash'),
        order(2, 1, 'unpaid', 'unpaid'),
        order(3, 1, 'cancelled', 'refunded'), // after it was paid
        order(4, 1, 'uncommented', 'paid'), // one piece of SKU 2 came back
        order(5, 2, 'unshipped', 'paid'), // expired, then revived by its payment
        order(6, 2, 'unreceived', 'paid'), // paid by two trades, the second goes back
        order(7, 2, 'cancelled', 'unpaid'), // expired
        order(8, 2, 'unshipped', 'unpaid', 'cash'),
      ]}`,
  'UPDATE orders SET expires_at = now(3) + INTERVAL 1 DAY WHERE id = 2', // the only one that can still be paid
  `INSERT INTO order_events (order_id, from_status, to_status, actor) VALUES ${[
    ...path(1, 'unshipped', 'unreceived', 'uncommented', 'finished'),
    ...path(2, 'unpaid'),
    ...path(3, 'unpaid', 'unshipped', 'cancelled'),
    ...path(4, 'unpaid', 'unshipped', 'unreceived', 'uncommented'),
    ...path(5, 'unpaid', 'cancelled', 'unshipped'),
    ...path(6, 'unpaid', 'unshipped', 'unreceived'),
    ...path(7, 'unpaid', 'cancelled'),
    ...path(8, 'unshipped'),
  ]}`,
  `INSERT INTO order_lines (id, order_id, sku_id, product_id, name, options, image, price_fen, quantity,
      returned_quantity)
    SELECT o.id * 10 + s.id, o.id, s.id, 1, '', '', '', s.price_fen, s.id, o.id = 4 AND s.id = 2
    FROM orders o JOIN skus s ON s.id < 3`,
  `INSERT INTO stock_movements (sku_id, delta, reason, order_id, ref, actor)
    SELECT sku_id, -quantity, 'sale', order_id, 0, 'user:1' FROM order_lines
    UNION ALL SELECT sku_id, quantity, 'cancel', order_id, 0, 'user:1' FROM order_lines WHERE order_id = 3
    UNION ALL SELECT sku_id, quantity, 'expire', order_id, 0, 'system:expiry' FROM order_lines WHERE order_id IN (5, 7)
    UNION ALL SELECT sku_id, -quantity, 'revive', order_id, 1, 'system:alipay' FROM order_lines WHERE order_id = 5
    UNION ALL SELECT sku_id, returned_quantity, 'return', order_id, 1, 'staff:3' FROM order_lines
      WHERE returned_quantity > 0`,
  `INSERT INTO payments (id, order_id, provider, trade_no, amount_fen, status) VALUES
    (1, 1, 'cash', NULL, 51000, 'paid'), (3, 3, 'alipay', 'trade-3', 51000, 'refunded'),
    (4, 4, 'alipay', 'trade-4', 51000, 'paid'), (5, 5, 'alipay', 'trade-5', 51000, 'paid'),
    (6, 6, 'alipay', 'trade-6', 51000, 'paid'), (7, 6, 'alipay', 'trade-7', 51000, 'refunding')`,
  `INSERT INTO payment_attempts (id, order_id, out_trade_no, amount_fen, status) VALUES
    (1, 6, 'attempt-1', 51000, 'paid'), (2, 6, 'attempt-2', 51000, 'paid'), (3, 3, 'attempt-3', 51000, 'closed')`,
  `INSERT INTO payment_notifications (provider, notification_id, raw_body, verdict) VALUES
    ('alipay', 'told-1', '', 'paid'), ('alipay', 'told-2', '', 'twice')`,
  `INSERT INTO refunds (id, payment_id, amount_fen, status, cause) VALUES
    (1, 3, 51000, 'failed', NULL), (2, 3, 51000, 'done', NULL), (3, 4, 20000, 'done', 'return:1'),
    (4, 7, 51000, 'requested', NULL)`,
  `INSERT INTO returns (id, order_id, reason, status, refund_fen, decided_by, decided_at) VALUES
    (1, 4, '坏了', 'approved', 20000, 'staff:3', '2026-05-09'), (2, 4, '不要了', 'requested', 30000, NULL, NULL),
    (3, 1, '不要了', 'refused', 10000, 'staff:3', '2026-05-09')`,
  'INSERT INTO return_lines (return_id, order_line_id, quantity) VALUES (1, 42, 1), (2, 41, 1), (2, 42, 1), (3, 11, 1)',
  `INSERT INTO reviews (id, order_line_id, sku_id, user_id, score, comment, hidden_at) VALUES
    (1, 11, 1, 1, 5, '', NULL), (2, 12, 2, 1, 3, '', NULL), (3, 41, 1, 1, 4, '', NULL),
    (4, 42, 2, 1, 1, '', '2026-05-09')`,
];

const desk = [
  `INSERT INTO shelf_plans (id, product_id, is_launched, at, planned_by) VALUES (1, 1, true, '2026-06-01', 3)`,
  `INSERT INTO imports (id, kind, file_name, actor_id, \`columns\`, row_count, problem_count, summary) VALUES
    (1, 'stock', 'stock.csv', 3, '[]', 1, 0, '{}')`,
  `INSERT INTO import_rows (import_id, line, unit, cells) VALUES (1, 2, 1, '[]')`,
  'INSERT INTO ship_lists (id, staff_id) VALUES (1, 3)',
  `INSERT INTO ship_rows (list_id, line, number, carrier, tracking_number) VALUES (1, 2, '', '', '')`,
];

const counters = [
  `UPDATE skus s SET
    stock = (SELECT sum(delta) FROM stock_movements m WHERE m.sku_id = s.id),
    sales = (SELECT coalesce(sum(quantity - returned_quantity), 0) FROM order_lines l
      JOIN orders o ON o.id = l.order_id AND o.status <> 'cancelled' WHERE l.sku_id = s.id),
    review_count = (SELECT count(*) FROM reviews r WHERE r.sku_id = s.id AND r.hidden_at IS NULL),
    score_sum = (SELECT coalesce(sum(score), 0) FROM reviews r WHERE r.sku_id = s.id AND r.hidden_at IS NULL)`,
  `UPDATE products p SET
    sales = (SELECT sum(sales) FROM skus s WHERE s.product_id = p.id),
    review_count = (SELECT sum(review_count) FROM skus s WHERE s.product_id = p.id)`,
];

/** A small shop with orders in every state, in which nothing is wrong. Ids are fixed, so that faults can name them. */
export const world = [...goods, ...people, ...trade, ...desk, ...counters];
