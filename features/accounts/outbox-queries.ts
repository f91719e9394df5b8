import 'server-only';
import { desc } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { outbox } from '../../db/schema/index.ts';
import { env } from '../../lib/env.ts';

export type MessageView = {
  id: number;
  channel: 'sms' | 'mail';
  recipient: string;
  subject: string;
  body: string;
  at: Date;
  state: 'sent' | 'waiting' | 'failed';
};

const shown = 50;

/** The newest messages in plain view, codes and all; undefined where the shop is no demo. */
export async function latestMessages(): Promise<MessageView[] | undefined> {
  if (!env().SHOP_DEMO) return undefined;
  const rows = await db
    .select({
      id: outbox.id,
      channel: outbox.channel,
      recipient: outbox.recipient,
      subject: outbox.subject,
      body: outbox.body,
      at: outbox.createdAt,
      sentAt: outbox.sentAt,
      givenUpAt: outbox.givenUpAt,
    })
    .from(outbox)
    .orderBy(desc(outbox.id))
    .limit(shown);
  return rows.map(({ sentAt, givenUpAt, ...message }) => ({
    ...message,
    state: sentAt ? 'sent' : givenUpAt ? 'failed' : 'waiting',
  }));
}
