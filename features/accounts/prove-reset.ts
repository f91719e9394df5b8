import { inTransaction } from '../../db/transaction.ts';
import { atLeast } from '../../lib/at-least.ts';
import { findAccount } from './find-account.ts';
import { issueToken, proveCode, spend } from './one-time-secrets.ts';
import { passwordState } from './password-state.ts';
import { answerMs } from './send-reset-code.ts';
import { userSubject } from './user-subject.ts';

export const resetMinutes = 15;

/**
 * The code of the SMS for a token that sets another password. Refuses `code-wrong`, after five tries whatever is typed, and
 * alike where there is no such account.
 */
export const proveReset = (account: string, code: string) => atLeast(answerMs, prove(account, code));

async function prove(account: string, code: string): Promise<string> {
  const user = await findAccount(account);
  const mobile = (user?.isActive && user.mobile) || 'nobody';
  const proven = await proveCode({ purpose: 'reset', subject: mobile }, code);
  if (!user) throw new Error('a code for nobody must not exist');
  const aim = { purpose: 'set-password', subject: userSubject(user.id) } as const;
  return inTransaction(async (tx) => {
    await spend(tx, proven);
    return issueToken(tx, aim, passwordState(user), resetMinutes);
  });
}
