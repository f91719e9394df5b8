import type { accounts } from '../accounts.ts';
import type { orderEvents } from '../order-events.ts';
import type { orders } from '../orders.ts';
import type { FaultsOf } from './fault.ts';

const set = (id: number, values: string) => `UPDATE orders SET ${values} WHERE id = ${id}`;
const event = (...row: string[]) =>
  `INSERT INTO order_events (order_id, from_status, to_status, actor) VALUES (${row}, 'system:test')`;

// Order 7 is cancelled: what its lines say moves neither stock nor sales.
export const faultsOfOrders: FaultsOf<typeof orders> = {
  'order-figures-differ-from-its-lines': [
    set(2, 'goods_fen = goods_fen + 1, total_fen = total_fen + 1'),
    set(2, 'total_count = total_count - 1'),
  ],
  'order-total-is-not-goods-and-freight': [
    set(2, 'total_fen = total_fen + 1'),
    set(2, 'freight_fen = -1000, total_fen = goods_fen - 1000'),
  ],
  'order-without-lines': [
    ['DELETE FROM order_lines WHERE order_id = 7', 'DELETE FROM stock_movements WHERE order_id = 7'],
  ],
  'sku-twice-in-an-order': [
    [
      `INSERT INTO order_lines (order_id, sku_id, product_id, name, options, image, price_fen, quantity)
        SELECT order_id, sku_id, product_id, name, options, image, price_fen, quantity FROM order_lines WHERE id = 71`,
      set(7, 'total_count = 4, goods_fen = 60000, total_fen = 61000'),
    ],
  ],
  'order-line-figure-out-of-range': [
    [
      'UPDATE order_lines SET quantity = 0 WHERE id = 71',
      set(7, 'total_count = 2, goods_fen = 40000, total_fen = 41000'),
    ],
    [
      'UPDATE order_lines SET quantity = 201 WHERE id = 71',
      set(7, 'total_count = 203, goods_fen = 2050000, total_fen = 2051000'),
    ],
    [
      'UPDATE order_lines SET price_fen = -10000 WHERE id = 71',
      set(7, 'goods_fen = 30000, total_fen = 31000'),
    ],
    {
      plant: ['UPDATE order_lines SET returned_quantity = 2 WHERE id = 71'],
      also: ['returned-pieces-differ-from-approved-returns'],
    },
    {
      plant: ['UPDATE order_lines SET returned_quantity = -1 WHERE id = 71'],
      also: ['returned-pieces-differ-from-approved-returns'],
    },
  ],
  'order-line-names-another-product-than-its-sku': ['UPDATE order_lines SET product_id = 2 WHERE id = 71'],
  'two-orders-under-one-checkout-key': [set(2, "checkout_key = 'key-1'")],
  'order-without-a-checkout-key': [set(2, "checkout_key = ''"), set(2, "checkout_key = ' '")],
  'checkout-hash-malformed': [set(2, "checkout_hash = 'short'"), set(2, "checkout_hash = repeat('?', 43)")],
  'order-number-twice': ['UPDATE orders o JOIN orders p ON p.id = 1 SET o.number = p.number WHERE o.id = 2'],
  'order-number-malformed': [
    set(2, 'number = concat(left(number, 15), (right(number, 1) + 1) % 10)'),
    set(2, "number = 'ORDER-2'"),
    set(2, 'placed_at = placed_at - INTERVAL 2 HOUR'),
  ],
  'order-id-never-handed-out': ['UPDATE id_blocks SET next = 8', 'DELETE FROM id_blocks'],
  'order-deadline-does-not-fit': [
    set(8, 'expires_at = placed_at + INTERVAL 1 HOUR'),
    [set(8, "status = 'unpaid'"), "UPDATE order_events SET to_status = 'unpaid' WHERE order_id = 8"],
    set(2, 'expires_at = NULL'),
    { plant: [set(2, 'expires_at = placed_at')].flat(), also: ['unpaid-order-past-its-deadline'] },
  ],
  'unpaid-order-past-its-deadline': [set(2, 'expires_at = now(3) - INTERVAL 61 SECOND')],
  'cart-cleared-before-the-order-was-placed': [set(2, 'cart_cleared_at = placed_at - INTERVAL 1 HOUR')],
};

export const faultsOfEvents: FaultsOf<typeof orderEvents> = {
  'newest-event-is-not-the-status': [
    'DELETE FROM order_events WHERE order_id = 2',
    set(8, "status = 'unreceived'"),
  ],
  'events-are-not-a-legal-path': [
    "DELETE FROM order_events WHERE order_id = 4 AND to_status = 'unshipped'",
    "UPDATE order_events SET from_status = 'unpaid' WHERE order_id = 8",
    "UPDATE order_events SET from_status = NULL WHERE order_id = 7 AND to_status = 'cancelled'",
    [
      event('8', "'unshipped'", "'uncommented'"),
      event('8', "'uncommented'", "'unreceived'"),
      set(8, "status = 'unreceived'"),
    ],
  ],
};

const setClosed = (values: string) => `UPDATE users SET ${values} WHERE id = 4`;
/** Order 1 is finished, with reviews: the closed account had it. */
const anonymous = "receiver = '***', mobile = '***', place = '***', remark = ''";
const closedKeeps = (...plant: string[]) => [
  set(1, `user_id = 4, ${anonymous}`),
  'UPDATE reviews SET user_id = 4, is_anonymous = 1 WHERE id < 3',
  ...plant,
];

export const faultsOfAccounts: FaultsOf<typeof accounts> = {
  'closed-account-keeps-something-personal': [
    setClosed("username = 'shopper4'"),
    setClosed("mobile = '13800138004'"),
    setClosed("email = 'lin@example.com'"),
    setClosed("password_hash = 'none'"),
    setClosed('is_active = 1'),
    'UPDATE addresses SET user_id = 4 WHERE id = 2',
    'UPDATE identities SET user_id = 4',
    'UPDATE sessions SET user_id = 4',
    "INSERT INTO second_factors (user_id, secret) VALUES (4, 'sealed')",
    "INSERT INTO recovery_codes (user_id, digest) VALUES (4, 'digest')",
    `INSERT INTO one_time_secrets (purpose, subject, digest, tries_left, expires_at)
      VALUES ('verify-email', 'user:4', 'digest', 1, '2026-01-01')`,
    'UPDATE favourites SET user_id = 4',
    'UPDATE browsing_history SET user_id = 4',
    closedKeeps(set(1, "receiver = '林小满'")),
    closedKeeps(set(1, "place = '华景路 1 号'")),
    closedKeeps(set(1, "remark = '放门口'")),
    closedKeeps(set(1, "staff_note = '打过电话'")),
    closedKeeps(set(1, "tax_number = '91440000000000000X'")),
    closedKeeps(
      "INSERT INTO returns (id, order_id, reason, status, refund_fen, decided_by, decided_at) VALUES (9, 1, '不合身', 'refused', 10000, 'staff:3', '2026-05-05')",
      'INSERT INTO return_lines (return_id, order_line_id, quantity) VALUES (9, 11, 1)',
    ),
    closedKeeps('UPDATE reviews SET is_anonymous = 0 WHERE id = 1'),
  ],
  'open-order-of-a-closed-account': [[set(8, `user_id = 4, ${anonymous}`)]],
  'default-address-not-a-living-one-of-its-user': [
    'UPDATE users SET default_address_id = 3 WHERE id = 1',
    'UPDATE users SET default_address_id = 4 WHERE id = 2',
    'UPDATE users SET default_address_id = 99 WHERE id = 2',
  ],
  'regions-of-an-address-do-not-belong-together': [
    'UPDATE addresses SET province_code = 990000 WHERE id = 1',
    'UPDATE addresses SET province_code = 820000 WHERE id = 1',
    'UPDATE addresses SET city_code = 990000 WHERE id = 1',
    'UPDATE addresses SET city_code = 440000, district_code = NULL WHERE id = 1',
    'UPDATE addresses SET district_code = NULL WHERE id = 1',
    'UPDATE addresses SET district_code = 440106 WHERE id = 2',
    'UPDATE addresses SET district_code = 990000 WHERE id = 2',
    'UPDATE addresses SET district_code = 440106 WHERE id = 3',
  ],
  'region-not-below-its-parent': [
    "INSERT INTO regions (code, parent_code, level, name) VALUES (990100, 990000, 2, '')",
    "INSERT INTO regions (code, parent_code, level, name) VALUES (990000, NULL, 2, '')",
    "INSERT INTO regions (code, parent_code, level, name) VALUES (990000, 440000, 1, '')",
    "INSERT INTO regions (code, parent_code, level, name) VALUES (990000, 440106, 3, '')",
  ],
};
