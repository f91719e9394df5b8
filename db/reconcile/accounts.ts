import type { Check } from './check.ts';

const hasParts = (code: string) => `EXISTS (SELECT 1 FROM regions part WHERE part.parent_code = ${code})`;

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
