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
import { users } from './accounts.ts';
import { asciiKey, fen, id, moment, text } from './columns.ts';

export const orderStatuses = [
  'unpaid',
  'unshipped',
  'unreceived',
  'uncommented',
  'finished',
  'cancelled',
] as const;
export const payMethods = ['cash', 'alipay'] as const;
export const locales = ['zh-CN', 'en'] as const;

export const orders = mysqlTable(
  'orders',
  {
    id: id('id').primaryKey(), // drawn from id_blocks before the transaction
    number: asciiKey('number', 16).notNull(), // what the public sees: YYMMDD, nine random digits, check digit
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    checkoutKey: asciiKey('checkout_key', 64).notNull(), // one order per key and user, for ever
    checkoutHash: asciiKey('checkout_hash', 43).notNull(), // what was asked under that key; other content is refused
    status: mysqlEnum('status', orderStatuses).notNull(),
    paymentStatus: mysqlEnum('payment_status', ['unpaid', 'paid', 'refunding', 'refunded']).notNull(),
    payMethod: mysqlEnum('pay_method', payMethods).notNull(),
    totalCount: int('total_count').notNull(), // pieces
    goodsFen: fen('goods_fen'),
    freightFen: fen('freight_fen'),
    totalFen: fen('total_fen'),
    receiver: text('receiver', 20).notNull(), // the address as it was when the order was placed
    mobile: asciiKey('mobile', 11).notNull(),
    region: text('region', 100).notNull(),
    place: text('place', 50).notNull(),
    remark: text('remark', 100).notNull(),
    placedAt: moment('placed_at').notNull(),
    locale: mysqlEnum('locale', locales).notNull().default('zh-CN'), // the language in which the shopper ordered, and is written to
    invoiceTitle: text('invoice_title', 100), // whom the invoice is for; null: none wanted
    taxNumber: asciiKey('tax_number', 20), // of a company; null for a person
    carrier: text('carrier', 40), // who brings the parcel; null until it is on its way
    trackingNumber: asciiKey('tracking_number', 40),
    staffNote: text('staff_note', 500).notNull().default(''), // what staff tell each other; no shopper sees it
    expiresAt: moment('expires_at'), // unpaid after this moment it is closed; null for cash
    dueAt: moment('due_at'), // when the shop itself takes an unreceived order for received, an uncommented one for finished
    cartClearedAt: moment('cart_cleared_at'), // null: the bought lines still have to leave the cart
  },
  (t) => [
    unique('orders_number').on(t.number),
    unique('orders_checkout').on(t.userId, t.checkoutKey),
    index('orders_of_user').on(t.userId, t.placedAt, t.id),
    index('orders_of_user_by_status').on(t.userId, t.status, t.placedAt),
    index('orders_cart_uncleared').on(t.cartClearedAt, t.userId, t.id),
    index('orders_expiring').on(t.status, t.expiresAt),
    index('orders_due').on(t.status, t.dueAt),
    index('orders_by_status').on(t.status, t.id),
    index('orders_of_mobile').on(t.mobile),
    index('orders_of_receiver').on(t.receiver),
    check('orders_total', sql`${t.totalFen} = ${t.goodsFen} + ${t.freightFen}`),
    check('orders_amounts', sql`${t.goodsFen} >= 0 and ${t.freightFen} >= 0`),
    check('orders_count', sql`${t.totalCount} > 0`),
    check('orders_key', sql`${t.checkoutKey} <> ''`),
    check(
      'orders_cash',
      sql`${t.payMethod} = 'alipay' or (${t.expiresAt} is null and ${t.status} <> 'unpaid')`,
    ),
  ],
);

export const orderLines = mysqlTable(
  'order_lines',
  {
    id: id('id').primaryKey().autoincrement(),
    orderId: id('order_id')
      .notNull()
      .references(() => orders.id),
    skuId: id('sku_id').notNull(), // no foreign key: it would lock the SKU's row for every order
    productId: id('product_id').notNull(),
    name: text('name', 100).notNull(), // name, options, picture and price as they were bought
    options: text('options', 200).notNull(),
    image: text('image', 200).notNull(),
    priceFen: fen('price_fen'),
    quantity: int('quantity').notNull(), // pieces, 1 to 200
    returnedQuantity: int('returned_quantity').notNull().default(0), // pieces that came back
  },
  (t) => [
    unique('order_lines_sku').on(t.orderId, t.skuId),
    index('order_lines_of_sku').on(t.skuId),
    check('order_lines_quantity', sql`${t.quantity} between 1 and 200`),
    check('order_lines_returned', sql`${t.returnedQuantity} between 0 and ${t.quantity}`),
    check('order_lines_price', sql`${t.priceFen} >= 0`),
  ],
);

/** Every change of an order's status, oldest first; the newest one ends in the order's status. */
export const orderEvents = mysqlTable(
  'order_events',
  {
    id: id('id').primaryKey().autoincrement(),
    orderId: id('order_id')
      .notNull()
      .references(() => orders.id),
    fromStatus: mysqlEnum('from_status', orderStatuses), // null: the order was placed
    toStatus: mysqlEnum('to_status', orderStatuses).notNull(),
    actor: text('actor', 40).notNull(), // user:1, staff:9, system:expiry ...
    reason: text('reason', 200).notNull().default(''),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [index('order_events_of_order').on(t.orderId, t.id)],
);

/** One try to pay an order at the provider: what the provider knows the order by. At most one of an order can be paid. */
export const paymentAttempts = mysqlTable(
  'payment_attempts',
  {
    id: id('id').primaryKey().autoincrement(),
    orderId: id('order_id')
      .notNull()
      .references(() => orders.id),
    outTradeNo: asciiKey('out_trade_no', 64).notNull(), // the order's number, from the second try on with _2, _3 ...
    amountFen: fen('amount_fen'),
    status: mysqlEnum('status', ['open', 'paid', 'closed']).notNull().default('open'),
    openOrderId: id('open_order_id').generatedAlwaysAs(sql`if(status = 'open', order_id, null)`, {
      mode: 'stored',
    }),
    checkedAt: moment('checked_at'), // when the provider was last asked about it
    endsAt: moment('ends_at'), // until when it can be begun at the provider, where its order no longer says so
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('payment_attempts_number').on(t.outTradeNo),
    unique('payment_attempts_open').on(t.openOrderId),
    index('payment_attempts_of_order').on(t.orderId),
    index('payment_attempts_unchecked').on(t.status, t.checkedAt),
    check('payment_attempts_amount', sql`${t.amountFen} > 0`),
  ],
);

export const payments = mysqlTable(
  'payments',
  {
    id: id('id').primaryKey().autoincrement(),
    orderId: id('order_id')
      .notNull()
      .references(() => orders.id),
    provider: mysqlEnum('provider', payMethods).notNull(), // cash: collected at the door
    tradeNo: asciiKey('trade_no', 64), // the provider's number; null for cash
    amountFen: fen('amount_fen'),
    status: mysqlEnum('status', ['paid', 'refunding', 'refunded']).notNull(),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('payments_trade').on(t.tradeNo),
    index('payments_of_order').on(t.orderId),
    index('payments_received').on(t.createdAt),
    check('payments_amount', sql`${t.amountFen} > 0`),
    check('payments_trade_no', sql`(${t.provider} = 'cash') = (${t.tradeNo} is null)`),
  ],
);

export const refunds = mysqlTable(
  'refunds',
  {
    id: id('id').primaryKey().autoincrement(),
    paymentId: id('payment_id')
      .notNull()
      .references(() => payments.id),
    amountFen: fen('amount_fen'),
    status: mysqlEnum('status', ['requested', 'done', 'failed']).notNull(),
    cause: asciiKey('cause', 40), // cancel, late, twice, return:7, rest:9 ...: one refund of a payment for each
    actor: text('actor', 40).notNull().default(''), // user:1, staff:9, system:late-payment ...
    attempts: int('attempts').notNull().default(0), // how often the provider was asked for it
    lastError: text('last_error', 500),
    doneAt: moment('done_at'),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('refunds_cause').on(t.paymentId, t.cause),
    index('refunds_of_payment').on(t.paymentId),
    index('refunds_open').on(t.status, t.id),
    index('refunds_done').on(t.doneAt),
    check('refunds_amount', sql`${t.amountFen} > 0`),
  ],
);

/** What the provider told us by itself, whole and once. Only messages with a good signature are kept. */
export const paymentNotifications = mysqlTable(
  'payment_notifications',
  {
    id: id('id').primaryKey().autoincrement(),
    provider: mysqlEnum('provider', payMethods).notNull(),
    notificationId: asciiKey('notification_id', 128).notNull(), // the provider's; the same when it tells again
    rawBody: longText('raw_body').notNull(),
    verdict: asciiKey('verdict', 40).notNull(), // what became of it: paid, known, wrong-amount ...
    receivedAt: moment('received_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [unique('payment_notifications_once').on(t.provider, t.notificationId)],
);

/** Goods that a shopper wants to send back. */
export const returns = mysqlTable(
  'returns',
  {
    id: id('id').primaryKey().autoincrement(),
    orderId: id('order_id')
      .notNull()
      .references(() => orders.id),
    reason: text('reason', 200).notNull(),
    status: mysqlEnum('status', ['requested', 'approved', 'refused']).notNull().default('requested'),
    openOrderId: id('open_order_id').generatedAlwaysAs(sql`if(status = 'requested', order_id, null)`, {
      mode: 'stored',
    }),
    refundFen: fen('refund_fen'), // what goes back for these goods
    answer: text('answer', 200).notNull().default(''), // what the shop says to it
    decidedBy: text('decided_by', 40), // staff:9
    decidedAt: moment('decided_at'),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('returns_open').on(t.openOrderId), // one request at a time
    index('returns_of_order').on(t.orderId),
    index('returns_by_status').on(t.status, t.id),
    check('returns_refund', sql`${t.refundFen} >= 0`),
  ],
);

export const returnLines = mysqlTable(
  'return_lines',
  {
    returnId: id('return_id')
      .notNull()
      .references(() => returns.id),
    orderLineId: id('order_line_id')
      .notNull()
      .references(() => orderLines.id),
    quantity: int('quantity').notNull(), // pieces
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.orderLineId] }),
    check('return_lines_quantity', sql`${t.quantity} between 1 and 200`),
  ],
);

export const reviews = mysqlTable(
  'reviews',
  {
    id: id('id').primaryKey().autoincrement(),
    orderLineId: id('order_line_id')
      .notNull()
      .references(() => orderLines.id),
    skuId: id('sku_id').notNull(),
    userId: id('user_id').notNull(),
    score: smallint('score').notNull(), // 1 to 5 stars
    comment: longText('comment').notNull(),
    isAnonymous: boolean('is_anonymous').notNull().default(false), // the name is masked when shown
    hiddenAt: moment('hidden_at'), // taken off the page by staff; counts nowhere
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    unique('reviews_line').on(t.orderLineId),
    index('reviews_newest').on(t.skuId, t.hiddenAt, t.id),
    index('reviews_by_score').on(t.skuId, t.hiddenAt, t.score, t.id), // counts them without a look at any row
    index('reviews_shown').on(t.hiddenAt, t.id),
    check('reviews_score', sql`${t.score} between 1 and 5`),
  ],
);
