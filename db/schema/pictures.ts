import { sql } from 'drizzle-orm';
import { boolean, index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment } from './columns.ts';

/** Pictures that staff uploaded. Each is called by what is in it, so the same picture is kept once. */
export const pictures = mysqlTable(
  'pictures',
  {
    hash: asciiKey('hash', 64).primaryKey(), // SHA-256 of the file, which is /pictures/<hash>.webp
    width: int('width').notNull(),
    height: int('height').notNull(),
    bytes: int('bytes').notNull(),
    uploadedBy: id('uploaded_by').notNull(), // a member of staff; no foreign key: users are locked before
    unusedSince: moment('unused_since').default(sql`CURRENT_TIMESTAMP(3)`), // null: something shows it
    isKept: boolean('is_kept').notNull().default(false), // was the main picture of a SKU, which orders go on showing
    leavingAt: moment('leaving_at'), // its file is being deleted, so nothing may take it up again
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [index('pictures_unused').on(t.unusedSince), index('pictures_leaving').on(t.leavingAt)],
);

/** Which pictures stand in the texts of a product, so that nobody has to read all texts to find out. */
export const textPictures = mysqlTable(
  'text_pictures',
  {
    hash: asciiKey('hash', 64).notNull(),
    productId: id('product_id').notNull(), // no foreign key: it would lock the product's row
  },
  (t) => [primaryKey({ columns: [t.hash, t.productId] }), index('text_pictures_of_product').on(t.productId)],
);
