import { sql } from 'drizzle-orm';
import {
  type AnyMySqlColumn,
  boolean,
  check,
  foreignKey,
  index,
  int,
  mediumtext,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  smallint,
  tinyint,
  unique,
} from 'drizzle-orm/mysql-core';
import { asciiKey, exactText, fen, id, moment, text } from './columns.ts';

/** The tree that goods hang in: channel, group, leaf. Products belong to leaves (level 3). */
export const categories = mysqlTable(
  'categories',
  {
    id: id('id').primaryKey().autoincrement(),
    parentId: id('parent_id').references((): AnyMySqlColumn => categories.id), // null at level 1
    name: text('name', 20).notNull(),
    nameEn: text('name_en', 60).notNull(), // shown when the visitor reads English
    level: smallint('level').notNull(), // 1 to 3
    sequence: int('sequence').notNull().default(0), // order among its siblings
    isSoldHere: boolean('is_sold_here').notNull().default(true), // false: tickets, hotels, bills; its page says so
    unsettledSince: moment('unsettled_since'), // its name or place changed then, and the goods below still have to follow
  },
  (t) => [
    index('categories_of_parent').on(t.parentId, t.sequence),
    check('categories_level', sql`${t.level} between 1 and 3`),
    check('categories_parent', sql`(${t.level} = 1) = (${t.parentId} is null)`),
  ],
);

/** A row of the category menu, which gathers a few channels. */
export const channelGroups = mysqlTable('channel_groups', {
  id: id('id').primaryKey().autoincrement(),
  name: text('name', 40).notNull(),
  nameEn: text('name_en', 80).notNull(),
  icon: asciiKey('icon', 40).notNull(), // name of a lucide icon
  sequence: int('sequence').notNull(),
});

export const channels = mysqlTable(
  'channels',
  {
    id: id('id').primaryKey().autoincrement(),
    groupId: id('group_id')
      .notNull()
      .references(() => channelGroups.id),
    categoryId: id('category_id')
      .notNull()
      .references(() => categories.id), // level 1
    sequence: int('sequence').notNull(),
  },
  (t) => [unique('channels_category').on(t.categoryId), index('channels_of_group').on(t.groupId, t.sequence)],
);

export const brands = mysqlTable(
  'brands',
  {
    id: id('id').primaryKey().autoincrement(),
    name: text('name', 40).notNull(),
    firstLetter: asciiKey('first_letter', 1).notNull(), // A to Z, for the alphabetical list
    unsettledSince: moment('unsettled_since'), // its name changed then, and the goods of it still have to follow
  },
  (t) => [unique('brands_name').on(t.name)],
);

/** What a family of goods has in common (SPU). What is sold is a SKU. */
export const products = mysqlTable(
  'products',
  {
    id: id('id').primaryKey().autoincrement(),
    name: text('name', 100).notNull(),
    brandId: id('brand_id')
      .notNull()
      .references(() => brands.id),
    categoryId: id('category_id')
      .notNull()
      .references(() => categories.id), // a leaf
    sales: int('sales').notNull().default(0), // pieces sold, the sum over its SKUs
    reviewCount: int('review_count').notNull().default(0),
    descriptionHtml: mediumtext('description_html').notNull(), // 商品详情, sanitised when saved
    packingHtml: mediumtext('packing_html').notNull(), // 规格与包装
    serviceHtml: mediumtext('service_html').notNull(), // 售后服务
    searchVersion: smallint('search_version').notNull().default(0), // of the rules that wrote its search_postings
    version: int('version').notNull().default(0), // raised by whatever staff save; who saves must have seen the newest
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    index('products_of_category').on(t.categoryId),
    index('products_of_brand').on(t.brandId),
    index('products_search_version').on(t.searchVersion),
    check('products_sales', sql`${t.sales} >= 0`),
    check('products_review_count', sql`${t.reviewCount} >= 0`),
  ],
);

/** A question that a product asks of its buyer: colour, size, memory. */
export const specifications = mysqlTable(
  'specifications',
  {
    id: id('id').primaryKey().autoincrement(),
    productId: id('product_id')
      .notNull()
      .references(() => products.id),
    name: text('name', 20).notNull(),
    sequence: int('sequence').notNull(),
  },
  (t) => [unique('specifications_name').on(t.productId, t.name)],
);

export const specificationOptions = mysqlTable(
  'specification_options',
  {
    id: id('id').primaryKey().autoincrement(),
    specificationId: id('specification_id')
      .notNull()
      .references(() => specifications.id),
    value: text('value', 40).notNull(),
    sequence: int('sequence').notNull(),
  },
  (t) => [
    unique('specification_options_value').on(t.specificationId, t.value),
    unique('specification_options_pair').on(t.specificationId, t.id), // so that a SKU's option must belong to its question
  ],
);

/** The unit that is priced, stocked and sold. */
export const skus = mysqlTable(
  'skus',
  {
    id: id('id').primaryKey().autoincrement(),
    productId: id('product_id')
      .notNull()
      .references(() => products.id),
    categoryId: id('category_id')
      .notNull()
      .references(() => categories.id), // a leaf, copied from the product like the three that follow: lists read them
    groupId: id('group_id').notNull().default(0), // the category above the leaf
    channelId: id('channel_id').notNull().default(0), // the category above that
    brandId: id('brand_id').notNull().default(0),
    name: text('name', 100).notNull(),
    caption: text('caption', 120).notNull(),
    options: text('options', 200).notNull(), // the chosen values joined by " / ", as orders keep them; '' without a choice
    optionKey: asciiKey('option_key', 100).notNull(), // the option ids in rising order joined by '-'
    image: text('image', 200).notNull(), // path of the main picture under public/
    priceFen: fen('price_fen'),
    marketPriceFen: fen('market_price_fen'), // shown struck through where it is above the price
    costFen: fen('cost_fen'),
    stock: int('stock').notNull(), // pieces on the shelf; changes only together with a row in stock_movements
    lowStock: int('low_stock').notNull().default(5), // staff are told when so few pieces, or fewer, are left
    sales: int('sales').notNull().default(0), // pieces sold and not returned
    reviewCount: int('review_count').notNull().default(0),
    scoreSum: int('score_sum').notNull().default(0), // sum of the scores; divided by review_count it is the rating
    // The mean score in hundredths, as if five more had given 3: a single praise does not lead the list.
    rating: smallint('rating').generatedAlwaysAs(sql`(score_sum * 100 + 1500) div (review_count + 5)`, {
      mode: 'stored',
    }),
    isLaunched: boolean('is_launched').notNull().default(true), // false: off the shelf
    firstLaunchedAt: moment('first_launched_at'), // null: never on the shelf, or put there by a build that did not note it
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
    updatedAt: moment('updated_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('skus_options').on(t.productId, t.optionKey),
    index('skus_shelf').on(t.isLaunched, t.productId), // no order changes either
    index('skus_newest').on(t.categoryId, t.isLaunched, t.id),
    index('skus_price').on(t.categoryId, t.isLaunched, t.priceFen, t.id),
    index('skus_bestselling').on(t.categoryId, t.isLaunched, t.sales, t.id),
    index('skus_rated').on(t.categoryId, t.isLaunched, t.rating, t.id),
    index('skus_group_newest').on(t.groupId, t.isLaunched, t.id),
    index('skus_group_price').on(t.groupId, t.isLaunched, t.priceFen, t.id),
    index('skus_group_bestselling').on(t.groupId, t.isLaunched, t.sales, t.id),
    index('skus_group_rated').on(t.groupId, t.isLaunched, t.rating, t.id),
    index('skus_channel_newest').on(t.channelId, t.isLaunched, t.id),
    index('skus_channel_price').on(t.channelId, t.isLaunched, t.priceFen, t.id),
    index('skus_channel_bestselling').on(t.channelId, t.isLaunched, t.sales, t.id),
    index('skus_channel_rated').on(t.channelId, t.isLaunched, t.rating, t.id),
    check('skus_stock', sql`${t.stock} >= 0`),
    check('skus_sales', sql`${t.sales} >= 0`),
    check('skus_price_range', sql`${t.priceFen} between 1 and 9999999999`),
    check('skus_market_price', sql`${t.marketPriceFen} >= 0`),
    check('skus_cost', sql`${t.costFen} >= 0`),
    check('skus_review_count', sql`${t.reviewCount} >= 0`),
    check('skus_score_sum', sql`${t.scoreSum} between ${t.reviewCount} and ${t.reviewCount} * 5`),
  ],
);

/** The answers of a SKU to its product's questions: one option each. */
export const skuOptions = mysqlTable(
  'sku_options',
  {
    skuId: id('sku_id')
      .notNull()
      .references(() => skus.id),
    specificationId: id('specification_id').notNull(),
    optionId: id('option_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.skuId, t.specificationId] }),
    foreignKey({
      name: 'sku_options_option',
      columns: [t.specificationId, t.optionId],
      foreignColumns: [specificationOptions.specificationId, specificationOptions.id],
    }),
  ],
);

export const skuImages = mysqlTable(
  'sku_images',
  {
    skuId: id('sku_id')
      .notNull()
      .references(() => skus.id),
    sequence: int('sequence').notNull(), // 0 is the main picture
    image: text('image', 200).notNull(),
  },
  (t) => [primaryKey({ columns: [t.skuId, t.sequence] }), index('sku_images_image').on(t.image)],
);

/** When the SKUs of a product will go on the shelf or off it. */
export const shelfPlans = mysqlTable(
  'shelf_plans',
  {
    id: id('id').primaryKey().autoincrement(),
    productId: id('product_id')
      .notNull()
      .references(() => products.id),
    skuId: id('sku_id'), // null: all its SKUs; no foreign key: it would lock the SKU's row
    isLaunched: boolean('is_launched').notNull(),
    at: moment('at').notNull(),
    plannedBy: id('planned_by').notNull(), // a member of staff
    settledAt: moment('settled_at'), // carried out or called off; null: still to come
    isCarriedOut: boolean('is_carried_out').notNull().default(false),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    index('shelf_plans_due').on(t.settledAt, t.at),
    index('shelf_plans_of_product').on(t.productId, t.settledAt),
  ],
);

/** What a word says about the SKU, by the place where it stands. */
export const searchWeights = { number: 4, name: 3, kind: 2, caption: 1 } as const; // name: also brand and leaf; kind: what lies above

/** The words under which a SKU is found, each at its best weight. Written with the product, see db/search-index. */
export const searchPostings = mysqlTable(
  'search_postings',
  {
    skuId: id('sku_id').notNull(), // no foreign key: it would lock the SKU's row
    term: exactText('term', 20).notNull(), // folded: a word in Latin letters, a number, one or two Chinese characters
    weight: tinyint('weight').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.skuId, t.term] }),
    index('search_postings_found').on(t.term, t.weight, t.skuId),
  ],
);

export const movementReasons = [
  'initial',
  'sale',
  'cancel',
  'expire',
  'revive',
  'return',
  'adjust',
  'import',
] as const;

/** The ledger of the shelf: the sum of a SKU's deltas is its stock. */
export const stockMovements = mysqlTable(
  'stock_movements',
  {
    id: id('id').primaryKey().autoincrement(),
    skuId: id('sku_id').notNull(), // no foreign key: it would lock the SKU's row for every order
    delta: int('delta').notNull(), // pieces; negative leaves the shelf
    reason: mysqlEnum('reason', movementReasons).notNull(),
    orderId: id('order_id'),
    ref: id('ref').notNull().default(0), // number of the return, revival or import, or of the form of an adjustment; else 0
    note: text('note', 200).notNull().default(''), // why staff adjusted it, in their words
    actor: text('actor', 40).notNull(), // user:1, system:seed ...
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('stock_movements_once').on(t.orderId, t.skuId, t.reason, t.ref),
    index('stock_movements_of_sku').on(t.skuId),
    check('stock_movements_delta', sql`${t.delta} <> 0 or ${t.reason} = 'initial'`),
  ],
);
