import { sql } from 'drizzle-orm';
import { index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment, text } from './columns.ts';

/** Parcels that staff listed in one file, to be sent together. Forgotten after a month; orders keep their parcels. */
export const shipLists = mysqlTable(
  'ship_lists',
  {
    id: id('id').primaryKey().autoincrement(),
    staffId: id('staff_id').notNull(), // no foreign key: users are locked before
    startedAt: moment('started_at'), // when somebody last began to send them
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [index('ship_lists_old').on(t.createdAt)],
);

export const shipRows = mysqlTable(
  'ship_rows',
  {
    listId: id('list_id')
      .notNull()
      .references(() => shipLists.id),
    line: int('line').notNull(), // of the file, from 1
    number: text('number', 40).notNull(), // the three as they were read; cut short where they are too long to be right
    carrier: text('carrier', 60).notNull(),
    trackingNumber: text('tracking_number', 60).notNull(),
    problem: asciiKey('problem', 40), // what is wrong with the words alone; such a row is never sent
    outcome: asciiKey('outcome', 40), // sent, sent-before, or the code of the refusal; null: not tried yet
    triedAt: moment('tried_at'),
  },
  (t) => [primaryKey({ columns: [t.listId, t.line] })],
);
