import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { insertRows } from '../../db/rows.ts';
import { outbox, users } from '../../db/schema/index.ts';
import { canSendNotices } from '../../lib/send-sms.ts';
import { type NoticeKind, type NoticeOrder, writeNotice, writeShortNotice } from './write-notice.ts';
import type { Placing } from './write-orders.ts';

/**
 * Leaves word of what happened to an order for its shopper, in the transaction in which it happens: told once when
 * it is so, never when it is not. By mail where an address is verified, by SMS where the shop has a template for it;
 * else the order page alone tells.
 */
export async function leaveNotice(
  tx: Transaction,
  order: NoticeOrder & { userId: number },
  kind: NoticeKind,
): Promise<void> {
  const [user] = await tx
    .select({ username: users.username, mail: users.verifiedEmail, mobile: users.mobile })
    .from(users)
    .where(eq(users.id, order.userId));
  if (user) await insertRows(tx, outbox, messagesTo(user, order, kind));
}

/** The same for many orders that are placed together, in one statement. */
export async function leavePlacedNotices(tx: Transaction, placings: Placing[]): Promise<void> {
  const messages = placings.flatMap(({ wish, order, user }) => {
    const told = { number: order.number, totalFen: order.price.totalFen, locale: wish.locale };
    return user ? messagesTo(user, told, 'placed') : [];
  });
  await insertRows(tx, outbox, messages);
}

type Reader = { username: string; mail: string | null; mobile: string | null };

/** Whether anything is written to such a shopper. */
export const isWrittenTo = ({ mail, mobile }: Pick<Reader, 'mail' | 'mobile'>) =>
  mail !== null || (mobile !== null && canSendNotices());

function messagesTo({ username, mail, mobile }: Reader, order: NoticeOrder, kind: NoticeKind) {
  const messages: {
    channel: 'mail' | 'sms';
    recipient: string;
    subject: string;
    body: string;
    html: string | null;
    isNotice: true;
  }[] = [];
  if (mail)
    messages.push({
      channel: 'mail',
      isNotice: true,
      recipient: mail,
      ...writeNotice(order, kind, username),
    });
  if (mobile && canSendNotices())
    messages.push({
      channel: 'sms',
      isNotice: true,
      recipient: mobile,
      html: null,
      ...writeShortNotice(order, kind),
    });
  return messages;
}
