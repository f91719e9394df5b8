import { eq, sql } from 'drizzle-orm';
import { leaveMessage } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Device } from './begin-session.ts';
import { deliverSoon } from './keep-delivering.ts';
import { writeNewDevice } from './write-mails.ts';

/** Tells the owner, where a verified e-mail address is known, that the account was used on a device for the first time. */
export async function tellNewDevice(
  userId: number,
  device: Omit<Device, 'key'>,
  locale: Locale,
): Promise<void> {
  await inTransaction(async (tx) => {
    const [user] = await tx
      .select({
        username: users.username,
        mail: users.verifiedEmail,
        now: sql`now(3)`.mapWith(users.createdAt),
      })
      .from(users)
      .where(eq(users.id, userId));
    if (!user?.mail) return;
    const mail = writeNewDevice({ locale, username: user.username }, device, user.now);
    await leaveMessage(tx, { channel: 'mail', recipient: user.mail, ...mail });
  });
  deliverSoon();
}
