import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { insertRows } from '../../db/rows.ts';
import { outbox, users } from '../../db/schema/index.ts';
import { type NoticeKind, type NoticeOrder, writeNotice } from './write-notice.ts';
import type { Placing } from './write-orders.ts';

/**
 * Leaves word of what happened to an order for its shopper, in the transaction in which it happens: told once when
 * it is so, never when it is not. Without a verified e-mail address the order page alone tells.
 */
export async function leaveNotice(
  tx: Transaction,
  order: NoticeOrder & { userId: number },
  kind: NoticeKind,
): Promise<void> {
  const [user] = await tx
    .select({ username: users.username, mail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, order.userId));
  if (!user?.mail) return;
  await leaveMessage(tx, {
    channel: 'mail',
    recipient: user.mail,
    ...writeNotice(order, kind, user.username),
  });
}

/** The same for many orders that are placed together, in one statement. */
export async function leavePlacedNotices(tx: Transaction, placings: Placing[]): Promise<void> {
  const mails = placings.flatMap(({ wish, order, user }) => {
    if (!user?.mail) return [];
    const told = { number: order.number, totalFen: order.price.totalFen, locale: wish.locale };
    return [
      { channel: 'mail' as const, recipient: user.mail, ...writeNotice(told, 'placed', user.username) },
    ];
  });
  await insertRows(tx, outbox, mails);
}
