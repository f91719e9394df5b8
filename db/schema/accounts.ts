import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  int,
  text as longText,
  mysqlTable,
  primaryKey,
  smallint,
  unique,
} from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment, text } from './columns.ts';

/** Shoppers and staff alike. */
export const users = mysqlTable(
  'users',
  {
    id: id('id').primaryKey().autoincrement(),
    username: text('username', 20).notNull(), // 5 to 20 characters, never the shape of a mobile number
    mobile: asciiKey('mobile', 11).notNull(), // mainland China, 11 digits, no country code
    email: text('email', 254), // lower case; counts only once verified
    emailVerifiedAt: moment('email_verified_at'),
    passwordHash: asciiKey('password_hash', 128).notNull(), // argon2id
    isStaff: boolean('is_staff').notNull().default(false), // may enter the back office
    isSuperuser: boolean('is_superuser').notNull().default(false), // has every permission
    isActive: boolean('is_active').notNull().default(true), // false ends every session at the next request
    sessionVersion: int('session_version').notNull().default(0), // a session carries the value it began with; raising it ends them all
    defaultAddressId: id('default_address_id'), // one of the user's own; no foreign key, the two tables would point at each other
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('users_username').on(t.username),
    unique('users_mobile').on(t.mobile),
    index('users_email').on(t.email),
    check('users_mobile_shape', sql`${t.mobile} regexp '^1[3-9][0-9]{9}$'`),
    check('users_username_shape', sql`${t.username} not regexp '^1[3-9][0-9]{9}$'`),
  ],
);

/** Administrative divisions of China by GB/T 2260 code. Some cities have no districts, some provinces no cities. */
export const regions = mysqlTable(
  'regions',
  {
    code: int('code').primaryKey(), // six digits
    parentCode: int('parent_code'), // null for provinces
    level: smallint('level').notNull(), // 1 province, 2 city, 3 district
    name: text('name', 40).notNull(),
  },
  (t) => [
    index('regions_of_parent').on(t.parentCode, t.code),
    check('regions_level', sql`${t.level} between 1 and 3`),
  ],
);

export const addresses = mysqlTable(
  'addresses',
  {
    id: id('id').primaryKey().autoincrement(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    title: text('title', 20).notNull(), // the shopper's own word for it
    receiver: text('receiver', 20).notNull(),
    mobile: asciiKey('mobile', 11).notNull(),
    provinceCode: int('province_code').notNull(),
    cityCode: int('city_code').notNull(), // the province's own code where it has no cities in the data
    districtCode: int('district_code'), // null where the city has no districts
    region: text('region', 100).notNull(), // the names of the three, as they go onto the parcel
    place: text('place', 50).notNull(), // street, house, flat
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    deletedAt: moment('deleted_at'), // set instead of deleting the row
  },
  (t) => [
    index('addresses_of_user').on(t.userId, t.deletedAt),
    check('addresses_mobile_shape', sql`${t.mobile} regexp '^1[3-9][0-9]{9}$'`),
  ],
);

/** A named set of permissions that staff can be given. */
export const groups = mysqlTable(
  'groups',
  { id: id('id').primaryKey().autoincrement(), name: text('name', 80).notNull() },
  (t) => [unique('groups_name').on(t.name)],
);

export const permissions = mysqlTable('permissions', {
  code: asciiKey('code', 40).primaryKey(), // subject and right, such as order.ship
  description: longText('description').notNull(),
});

export const groupPermissions = mysqlTable(
  'group_permissions',
  {
    groupId: id('group_id')
      .notNull()
      .references(() => groups.id),
    permission: asciiKey('permission', 40)
      .notNull()
      .references(() => permissions.code),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.permission] })],
);

export const userGroups = mysqlTable(
  'user_groups',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    groupId: id('group_id')
      .notNull()
      .references(() => groups.id),
  },
  (t) => [primaryKey({ columns: [t.userId, t.groupId] })],
);

/** What a member of staff may do beyond the groups. */
export const userPermissions = mysqlTable(
  'user_permissions',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    permission: asciiKey('permission', 40)
      .notNull()
      .references(() => permissions.code),
  },
  (t) => [primaryKey({ columns: [t.userId, t.permission] })],
);
