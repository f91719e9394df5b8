import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type Change, writeChange } from './write-mails.ts';

/** Tells the owner, where a verified e-mail address is known, what has just become of the account. */
export async function tellChange(
  tx: Transaction,
  userId: number,
  change: Change,
  locale: Locale,
): Promise<void> {
  const [owner] = await tx
    .select({ username: users.username, mail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  if (!owner?.mail) return;
  const mail = writeChange({ locale, username: owner.username }, change);
  await leaveMessage(tx, { channel: 'mail', recipient: owner.mail, ...mail });
}
