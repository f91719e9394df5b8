import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/translator.ts';
import { allowCode, type CodeAsker } from './allow-code.ts';
import { deliverSoon } from './keep-delivering.ts';
import { codeMinutes, issueCode } from './one-time-secrets.ts';

export type CodePurpose = 'register' | 'bind' | 'reset' | 'change-mobile';
type CodeLetter = { purpose: CodePurpose; mobile: string; locale: Locale };
export type CodeWish = CodeAsker & CodeLetter;

/**
 * Sends a code to the number. The asker never learns whether the number has an account: the message tells its owner.
 * Refuses as `allowCode` does.
 */
export async function sendCode({ purpose, mobile, locale, ...asker }: CodeWish): Promise<void> {
  await allowCode(mobile, asker);
  await leaveCode({ purpose, mobile, locale });
}

/** The same for whoever has been allowed it already. */
export async function leaveCode({ purpose, mobile, locale }: CodeLetter): Promise<void> {
  await inTransaction(async (tx) => {
    const text = texts[purpose][(await hasAccount(tx, mobile)) ? 'taken' : 'free'];
    const code = await issueCode(tx, { purpose, subject: mobile });
    const body = wordsIn(locale, 'sms')(text, { code, minutes: codeMinutes });
    await leaveMessage(tx, { channel: 'sms', recipient: mobile, subject: code, body });
  });
  deliverSoon();
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
