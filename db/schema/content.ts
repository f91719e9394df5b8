import { sql } from 'drizzle-orm';
import { boolean, index, int, mysqlTable } from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment, text } from './columns.ts';

/** A place on the home page that takes content: the carousel, the news, a tab of a floor. */
export const contentSlots = mysqlTable('content_slots', {
  key: asciiKey('key', 40).primaryKey(), // index_lbt, index_1f_ssxp ...
  name: text('name', 40).notNull(), // shown where the slot has a heading or is a tab
  nameEn: text('name_en', 80).notNull(),
  sequence: int('sequence').notNull(), // order among the tabs of a floor, and in the back office
});

/** What stands in a slot: an ad, a line of news, a tile. Shown from its start to its end, in order. */
export const contents = mysqlTable(
  'contents',
  {
    id: id('id').primaryKey().autoincrement(),
    slotKey: asciiKey('slot_key', 40)
      .notNull()
      .references(() => contentSlots.key),
    title: text('title', 100).notNull(),
    titleEn: text('title_en', 200).notNull().default(''), // '' shows the title as it is
    text: text('text', 100).notNull().default(''), // a second line: a promise, a price in words
    textEn: text('text_en', 200).notNull().default(''),
    link: text('link', 300).notNull().default(''), // path on this site, or https elsewhere; '' with a SKU: its page
    image: text('image', 200).notNull().default(''), // path under public/, '' where the SKU's own picture will do
    tint: asciiKey('tint', 20).notNull().default(''), // ground of a large picture: warm, cool, leaf, sand
    skuId: id('sku_id'), // shows its live price, vanishes with it; no foreign key, SKUs must stay free of shared locks
    sequence: int('sequence').notNull().default(0),
    startsAt: moment('starts_at'), // null: at once
    endsAt: moment('ends_at'), // null: never
    isActive: boolean('is_active').notNull().default(true),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [index('contents_of_slot').on(t.slotKey, t.isActive, t.sequence)],
);
