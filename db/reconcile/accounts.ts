import type { Check } from './check.ts';

const hasParts = (code: string) => `EXISTS (SELECT 1 FROM regions part WHERE part.parent_code = ${code})`;

const has = (table: string, condition = `user_id = u.id`) =>
  `EXISTS (SELECT 1 FROM ${table} WHERE ${condition})`;

/** What tells of a person, and when a closed account still has it. */
const traces: Record<string, string> = {
  profile: `u.username <> concat('closed:', u.id) OR u.mobile IS NOT NULL OR u.email IS NOT NULL OR u.is_active
    OR u.password_hash <> ''`,
  addresses: has('addresses'),
  identities: has('identities'),
  sessions: has('sessions'),
  'second factor': `${has('second_factors')} OR ${has('recovery_codes')}`,
  secrets: has('one_time_secrets', "subject = concat('user:', u.id)"),
  favourites: has('favourites'),
  history: has('browsing_history'),
  orders: has(
    'orders',
    `user_id = u.id AND (receiver <> '***' OR mobile <> '***' OR place <> '***' OR remark <> '' OR staff_note <> ''
      OR invoice_title <> '***' OR tax_number IS NOT NULL OR tracking_number IS NOT NULL)`,
  ),
  'reasons of orders': has(
    'order_events',
    "reason <> '' AND order_id IN (SELECT o.id FROM orders o WHERE o.user_id = u.id)",
  ),
  returns: has(
    'returns',
    `(reason <> '***' OR answer NOT IN ('', '***')) AND order_id IN (SELECT o.id FROM orders o WHERE o.user_id = u.id)`,
  ),
  reviews: has('reviews', 'user_id = u.id AND NOT is_anonymous'),
};

const kept = Object.entries(traces).map(([what, isKept]) => `if(${isKept}, '${what}', NULL)`);

/** Who the users are and where they live. */
export const accounts = [
  {
    name: 'default-address-not-a-living-one-of-its-user',
    invariant: null,
    sql: `
      SELECT u.id AS user_id, u.default_address_id
      FROM users u
      LEFT JOIN addresses a ON a.id = u.default_address_id AND a.user_id = u.id AND a.deleted_at IS NULL
      WHERE u.default_address_id IS NOT NULL AND a.id IS NULL`,
  },
  {
    name: 'regions-of-an-address-do-not-belong-together',
    invariant: null,
    sql: `
      SELECT a.id AS address_id, a.province_code, a.city_code, a.district_code
      FROM addresses a
      LEFT JOIN regions province ON province.code = a.province_code AND province.level = 1
      LEFT JOIN regions city ON city.code = a.city_code
      LEFT JOIN regions district ON district.code = a.district_code
      WHERE a.deleted_at IS NULL AND (
        province.code IS NULL
        OR city.code IS NULL
        OR (city.code = province.code AND (a.district_code IS NOT NULL OR ${hasParts('province.code')}))
        OR (city.code <> province.code AND NOT (city.parent_code <=> province.code))
        OR (a.district_code IS NOT NULL AND NOT (district.parent_code <=> city.code))
        OR (a.district_code IS NULL AND ${hasParts('city.code')}))`,
  },
  {
    name: 'closed-account-keeps-something-personal',
    invariant: null,
    sql: `
      SELECT u.id AS user_id, concat_ws(', ', ${kept.join(',\n        ')}) AS keeps
      FROM users u
      WHERE u.closed_at IS NOT NULL
      HAVING keeps <> ''`,
  },
  {
    name: 'open-order-of-a-closed-account',
    invariant: null,
    sql: `
      SELECT o.id AS order_id, o.user_id, o.status
      FROM orders o
      JOIN users u ON u.id = o.user_id AND u.closed_at IS NOT NULL
      WHERE o.status IN ('unpaid', 'unshipped', 'unreceived')`,
  },
  {
    name: 'region-not-below-its-parent',
    invariant: null,
    sql: `
      SELECT r.code, r.level, r.parent_code, p.level AS parent_level
      FROM regions r
      LEFT JOIN regions p ON p.code = r.parent_code
      WHERE (r.level = 1) <> (r.parent_code IS NULL)
        OR (r.parent_code IS NOT NULL AND coalesce(p.level, 9) >= r.level)`,
  },
] as const satisfies readonly Check[];
