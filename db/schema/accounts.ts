import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  int,
  text as longText,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  smallint,
  unique,
} from 'drizzle-orm/mysql-core';
import { asciiKey, exactText, id, moment, text } from './columns.ts';

/** Shoppers and staff alike. */
export const users = mysqlTable(
  'users',
  {
    id: id('id').primaryKey().autoincrement(),
    username: text('username', 20).notNull(), // 5 to 20 characters, never the shape of a mobile number
    mobile: asciiKey('mobile', 11), // mainland China, 11 digits, no country code; null once the account is closed, and of the first administrator
    email: text('email', 254), // lower case; counts only once verified
    emailVerifiedAt: moment('email_verified_at'),
    verifiedEmail: text('verified_email', 254).generatedAlwaysAs(
      sql`if(email_verified_at is null, null, email)`,
      {
        mode: 'stored',
      },
    ), // what one can log in with
    passwordHash: asciiKey('password_hash', 128).notNull(), // argon2id
    isStaff: boolean('is_staff').notNull().default(false), // may enter the back office
    isSuperuser: boolean('is_superuser').notNull().default(false), // has every permission
    isActive: boolean('is_active').notNull().default(true), // false ends every session at the next request
    sessionVersion: int('session_version').notNull().default(0), // a session carries the value it began with; raising it ends them all
    closedAt: moment('closed_at'), // by its owner: nothing personal is left in the row, and nobody comes in with it
    defaultAddressId: id('default_address_id'), // one of the user's own; no foreign key, the two tables would point at each other
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('users_username').on(t.username),
    unique('users_mobile').on(t.mobile),
    index('users_email').on(t.email),
    unique('users_verified_email').on(t.verifiedEmail),
    index('users_staff').on(t.isStaff, t.username), // of a million a few
    index('users_since').on(t.createdAt),
    check('users_mobile_shape', sql`${t.mobile} regexp '^1[3-9][0-9]{9}$'`),
    check('users_username_shape', sql`${t.username} not regexp '^1[3-9][0-9]{9}$'`),
  ],
);

/** One login on one device. A session cookie names its row; whoever ends the row ends the session at once. */
export const sessions = mysqlTable(
  'sessions',
  {
    id: id('id').primaryKey().autoincrement(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    device: text('device', 100).notNull(), // in words: Chrome · Windows
    deviceKey: asciiKey('device_key', 43).notNull(), // digest of the device's own cookie; a new one is told by mail
    network: asciiKey('network', 64).notNull(), // where the login came from
    isRemembered: boolean('is_remembered').notNull(),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    lastUsedAt: moment('last_used_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`), // to a few minutes
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'), // logged out, here or from another device
  },
  (t) => [
    index('sessions_of_user').on(t.userId, t.endedAt),
    index('sessions_of_device').on(t.userId, t.deviceKey),
    index('sessions_expired').on(t.expiresAt),
  ],
);

/** Another service's word for who somebody is: QQ, and whatever else is configured. */
export const identities = mysqlTable(
  'identities',
  {
    id: id('id').primaryKey().autoincrement(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    provider: asciiKey('provider', 20).notNull(),
    subject: asciiKey('subject', 128).notNull(), // the service's own id of the person: openid
    nickname: text('nickname', 100).notNull().default(''),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('identities_subject').on(t.provider, t.subject),
    unique('identities_of_user').on(t.userId, t.provider),
  ],
);

/** Two-step login by a code from an app (TOTP, RFC 6238): counts once its first code was shown to be right. */
export const secondFactors = mysqlTable('second_factors', {
  userId: id('user_id')
    .primaryKey()
    .references(() => users.id),
  secret: asciiKey('secret', 255).notNull(), // sealed; the app knows it in the clear
  confirmedAt: moment('confirmed_at'), // null: begun, not yet asked for at the login
  lastStep: id('last_step').notNull().default(0), // the 30 s step of the newest code taken: none is good twice
  createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
});

/** Ways in for whoever lost the device with the app; each is good once. */
export const recoveryCodes = mysqlTable(
  'recovery_codes',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    digest: asciiKey('digest', 43).notNull(), // keyed
    usedAt: moment('used_at'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.digest] })],
);

export const secretPurposes = [
  'register', // an SMS code for a mobile number
  'bind',
  'reset',
  'change-mobile',
  'set-password', // a token after the SMS code of a reset
  'verify-email', // a token in a mail
  'second-step', // a token in a cookie: whose password was right and who still owes the code of the second step
  'pending-identity', // a token in a cookie: who came from QQ and has no account yet
] as const;

/** Codes and tokens that are good for one thing, once, for a while. Kept as digests. */
export const oneTimeSecrets = mysqlTable(
  'one_time_secrets',
  {
    id: id('id').primaryKey().autoincrement(),
    purpose: mysqlEnum('purpose', secretPurposes).notNull(),
    subject: exactText('subject', 254).notNull(), // whom it is for: a mobile number, user:1, qq:<openid>
    payload: text('payload', 500).notNull().default(''), // what it carries: the e-mail address that it verifies
    digest: asciiKey('digest', 43).notNull(), // keyed
    triesLeft: smallint('tries_left').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    index('one_time_secrets_subject').on(t.purpose, t.subject, t.id),
    index('one_time_secrets_digest').on(t.digest),
    index('one_time_secrets_expired').on(t.expiresAt),
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

/** 收藏: what a shopper wants to find again. */
export const favourites = mysqlTable(
  'favourites',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    skuId: id('sku_id').notNull(), // no foreign key: it would lock the SKU's row
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [primaryKey({ columns: [t.userId, t.skuId] }), index('favourites_newest').on(t.userId, t.createdAt)],
);

/** What a shopper looked at, each SKU once with its last time. Guests keep theirs in a cookie. */
export const browsingHistory = mysqlTable(
  'browsing_history',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    skuId: id('sku_id').notNull(), // no foreign key: it would lock the SKU's row
    viewedAt: moment('viewed_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.skuId] }),
    index('browsing_history_newest').on(t.userId, t.viewedAt),
  ],
);
