import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  int,
  json,
  text as longText,
  mysqlEnum,
  mysqlTable,
  unique,
} from 'drizzle-orm/mysql-core';
import { asciiKey, id, moment, text } from './columns.ts';

/** Numbers that must be known before a row is written, handed out in blocks so that no two processes share one. */
export const idBlocks = mysqlTable('id_blocks', {
  name: asciiKey('name', 20).primaryKey(),
  next: id('next').notNull(), // the first number that nobody has yet
});

/** Work to be done later, once or again and again, claimed by setting locked_until. */
export const jobs = mysqlTable(
  'jobs',
  {
    id: id('id').primaryKey().autoincrement(),
    name: asciiKey('name', 40).notNull(),
    dedupeKey: asciiKey('dedupe_key', 80), // at most one job of that key waits
    payload: json('payload').notNull(),
    runAt: moment('run_at').notNull(),
    everySeconds: int('every_seconds'), // begins anew that long after it was done; null: once
    attempts: int('attempts').notNull().default(0), // since it last went well
    lockedUntil: moment('locked_until'), // a process is at it; past this moment another may take over
    lastError: text('last_error', 500),
    doneAt: moment('done_at'), // when it last went well
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [unique('jobs_dedupe').on(t.dedupeKey), index('jobs_due').on(t.runAt)],
);

/** Messages that leave the shop, written in the transaction that causes them. */
export const outbox = mysqlTable(
  'outbox',
  {
    id: id('id').primaryKey().autoincrement(),
    channel: mysqlEnum('channel', ['sms', 'mail']).notNull(),
    recipient: text('recipient', 254).notNull(),
    subject: text('subject', 200).notNull().default(''),
    body: longText('body').notNull(),
    html: longText('html'), // of a mail, beside its plain text
    isNotice: boolean('is_notice').notNull().default(false), // word of an order: nobody waits for it before a form
    attempts: int('attempts').notNull().default(0),
    nextTryAt: moment('next_try_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`), // while it is being sent: when another process may take over
    givenUpAt: moment('given_up_at'), // tried too often, or of no use any more
    sentAt: moment('sent_at'),
    lastError: text('last_error', 500),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    index('outbox_due').on(t.channel, t.isNotice, t.sentAt, t.givenUpAt, t.nextTryAt),
    index('outbox_of_recipient').on(t.recipient),
    index('outbox_sent').on(t.sentAt),
    index('outbox_given_up').on(t.givenUpAt),
  ],
);

/** What staff changed, written in the transaction that changes it and never touched again. */
export const auditLog = mysqlTable(
  'audit_log',
  {
    id: id('id').primaryKey().autoincrement(),
    actorId: id('actor_id').notNull(), // no foreign key: users are locked before, never here
    action: asciiKey('action', 40).notNull(), // order.ship, user.disable ...
    subject: asciiKey('subject', 80).notNull(), // order:2611260000000001, user:7 ...
    before: json('before'), // of what was changed, and nothing personal besides
    after: json('after'),
    createdAt: moment('created_at').notNull().default(sql`CURRENT_TIMESTAMP(3)`),
  },
  (t) => [
    index('audit_log_of_subject').on(t.subject, t.id),
    index('audit_log_of_actor').on(t.actorId, t.id),
    index('audit_log_of_action').on(t.action, t.id),
  ],
);
