import type { Locale } from '../../i18n/locales.ts';
import { atLeast } from '../../lib/at-least.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { allowCode, allowNumber, type CodeAsker } from './allow-code.ts';
import { isSmsOpen } from './deliver-messages.ts';
import { findAccount, plainAccount } from './find-account.ts';
import { leaveCode } from './send-code.ts';

/** How long an answer about an account takes, whether or not there is one. */
export const answerMs = 400;

/**
 * Sends a code to the mobile number of an account. Nobody learns whether there is one: limits count what was typed, and those
 * of the number behind it are kept in silence. Refuses as `allowCode` does, and `code-not-sent` while the carrier is away:
 * that is asked before the account is looked for, since what becomes of a message would tell that there is one.
 */
export async function sendResetCode(
  account: string,
  { locale, ...asker }: CodeAsker & { locale: Locale },
): Promise<void> {
  const { reopen, uncount } = await allowCode(`account:${plainAccount(account)}`, asker);
  if (!(await isSmsOpen())) {
    await Promise.all([reopen(), uncount()]);
    throw new ShopError('code-not-sent', null);
  }
  await atLeast(answerMs, send(account, locale));
}

async function send(account: string, locale: Locale): Promise<void> {
  const user = await findAccount(account);
  const mobile = user?.isActive ? user.mobile : null;
  if (mobile !== null && (await allowNumber(mobile))) await leaveCode({ purpose: 'reset', mobile, locale });
}
