import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage, leaveTaken, type Message } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/translator.ts';
import { log } from '../../lib/log.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { within } from '../../lib/within.ts';
import { allowCode, type CodeAsker } from './allow-code.ts';
import { deliverOnce } from './deliver-messages.ts';
import { deliverSoon } from './keep-delivering.ts';
import { codeMinutes, issueCode } from './one-time-secrets.ts';

export type CodePurpose = 'register' | 'bind' | 'reset' | 'change-mobile';
type CodeLetter = { purpose: CodePurpose; mobile: string; locale: Locale };
export type CodeWish = CodeAsker & CodeLetter;

/** In which the carrier takes a message, or the asker is told that it could not be sent. */
const carrierLimitMs = 3_000;

/**
 * Sends a code to the number. The asker never learns whether the number has an account: the message tells its owner.
 * Refuses as `allowCode` does, and `code-not-sent` when the carrier does not take the message in time: then another code
 * may be asked for at once, and only what left after all, late, counts.
 */
export async function sendCode({ purpose, mobile, locale, ...asker }: CodeWish): Promise<void> {
  const { reopen, uncount } = await allowCode(mobile, asker);
  const sending = deliver({ purpose, mobile, locale });
  try {
    await within(carrierLimitMs, sending, notSent);
  } catch (error) {
    await reopen();
    sending.catch(uncount).catch((err: unknown) => log.warn({ err }, 'a code that was not sent is counted'));
    throw error;
  }
}

async function deliver(letter: CodeLetter): Promise<void> {
  const message = await inTransaction(async (tx) => leaveTaken(tx, await writeCode(tx, letter)));
  if (!(await deliverOnce(message))) throw notSent();
}

const notSent = () => new ShopError('code-not-sent', null);

/** Leaves a code for delivery, for whoever must not learn whether one was sent; it was allowed before. */
export async function leaveCode(letter: CodeLetter): Promise<void> {
  await inTransaction(async (tx) => leaveMessage(tx, await writeCode(tx, letter)));
  deliverSoon();
}

async function writeCode(tx: Transaction, { purpose, mobile, locale }: CodeLetter): Promise<Message> {
  const text = texts[purpose][(await hasAccount(tx, mobile)) ? 'taken' : 'free'];
  const code = await issueCode(tx, { purpose, subject: mobile });
  const body = wordsIn(locale, 'sms')(text, { code, minutes: codeMinutes });
  return { channel: 'sms', recipient: mobile, subject: code, body };
}

async function hasAccount(tx: Transaction, mobile: string): Promise<boolean> {
  const found = await tx.select({ id: users.id }).from(users).where(eq(users.mobile, mobile));
  return found.length > 0;
}

/** What the message says, by whether the number has an account. */
const texts = {
  register: { free: 'toRegister', taken: 'registered' },
  bind: { free: 'toBind', taken: 'toBind' },
  reset: { free: 'toReset', taken: 'toReset' },
  'change-mobile': { free: 'toChange', taken: 'usedElsewhere' },
} as const;
