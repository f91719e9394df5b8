import { and, eq, gt, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { oneTimeSecrets, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { isDelivered } from './deliver-messages.ts';
import { deliverSoon } from './keep-delivering.ts';
import { lockUsers } from './lock-users.ts';
import { issueToken } from './one-time-secrets.ts';
import { userSubject } from './user-subject.ts';
import { writeChange, writeVerification } from './write-mails.ts';

const linkMinutes = 60;
const pauseSeconds = 60;
const mostADay = 5;

type Wish = {
  userId: number;
  /** Without one the link goes once more to the address that waits for it. */
  email?: string;
  locale: Locale;
};

/**
 * The user's address from now on, unverified until its link is used; where it is verified already nothing happens. That it
 * belongs to somebody else is told to nobody but who opens the link. Answers whether a mail was left. Refuses
 * `code-too-soon`, `code-limit`, `mail-not-sent` where the shop has no mail server.
 */
export async function setEmail(wish: Wish): Promise<boolean> {
  if (!isDelivered('mail')) throw new ShopError('mail-not-sent', null);
  const isLeft = await inTransaction((tx) => set(tx, wish));
  deliverSoon();
  return isLeft;
}

async function set(tx: Transaction, { userId, email, locale }: Wish): Promise<boolean> {
  const user = (await lockUsers(tx, [userId])).get(userId);
  if (!user?.isActive) throw new ShopError('signed-out', null);
  const now = await read(tx, userId);
  const wanted = email ?? now.email;
  if (wanted === null || wanted === now.verifiedEmail) return false;
  await refuseTooMany(tx, userId, wanted);
  const reader = { locale, username: now.username };
  if (wanted !== now.email) await change(tx, userId, wanted);
  if (now.verifiedEmail) await tell(tx, now.verifiedEmail, writeChange(reader, 'email'));
  const aim = { purpose: 'verify-email', subject: userSubject(userId) } as const;
  const token = await issueToken(tx, aim, wanted, linkMinutes);
  await tell(tx, wanted, writeVerification(reader, token));
  return true;
}

async function read(tx: Transaction, userId: number) {
  const [user] = await tx
    .select({ username: users.username, email: users.email, verifiedEmail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw new Error('a locked user must exist');
  return user;
}

/** The links of a day are counted where they are kept, under the user's lock; a mistyped address can be mended at once. */
async function refuseTooMany(tx: Transaction, userId: number, email: string): Promise<void> {
  const sent = await tx
    .select({
      email: oneTimeSecrets.payload,
      ageSeconds: sql`timestampdiff(second, ${oneTimeSecrets.createdAt}, now(3))`.mapWith(Number),
    })
    .from(oneTimeSecrets)
    .where(
      and(
        eq(oneTimeSecrets.purpose, 'verify-email'),
        eq(oneTimeSecrets.subject, userSubject(userId)),
        gt(oneTimeSecrets.createdAt, sql`now(3) - interval 1 day`),
      ),
    );
  const ages = sent.filter((link) => link.email === email).map((link) => link.ageSeconds);
  const waitSeconds = pauseSeconds - Math.min(pauseSeconds, ...ages);
  if (waitSeconds > 0) throw new ShopError('code-too-soon', { waitSeconds });
  if (sent.length >= mostADay) throw new ShopError('code-limit', null);
}

async function change(tx: Transaction, userId: number, email: string): Promise<void> {
  await tx.update(users).set({ email, emailVerifiedAt: null }).where(eq(users.id, userId));
}

const tell = (tx: Transaction, recipient: string, mail: ReturnType<typeof writeChange>) =>
  leaveMessage(tx, { channel: 'mail', recipient, ...mail });
