import { int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { asciiKey, fen, id, moment } from './columns.ts';

/** What a day of the shop came to, counted by a job once it was over, and anew every day for a month. */
export const dailyFigures = mysqlTable('daily_figures', {
  day: asciiKey('day', 6).primaryKey(), // YYMMDD in Shanghai, as order numbers begin
  orders: int('orders').notNull(), // placed that day, whatever became of them
  cancelled: int('cancelled').notNull(), // of these, cancelled by now
  pieces: int('pieces').notNull(), // in these orders
  orderedFen: fen('ordered_fen'), // what these orders come to
  buyers: int('buyers').notNull(), // who placed them, each once
  paidFen: fen('paid_fen'), // received that day, for whatever order
  refundedFen: fen('refunded_fen'), // given back that day
  newUsers: int('new_users').notNull(),
  activeUsers: int('active_users'), // estimated; null: nobody counted them that day
  carts: int('carts'), // into which something was put, estimated; null: nobody counted them that day
  madeAt: moment('made_at').notNull(),
});

/** What was sold of each product that day, without orders that are cancelled by now. */
export const dailyGoods = mysqlTable(
  'daily_goods',
  {
    day: asciiKey('day', 6).notNull(),
    productId: id('product_id').notNull(), // no foreign key: it would lock the product's row
    pieces: int('pieces').notNull(),
    amountFen: fen('amount_fen'),
  },
  (t) => [primaryKey({ columns: [t.day, t.productId] })],
);
