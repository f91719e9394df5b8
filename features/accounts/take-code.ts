import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { secondFactors } from '../../db/schema/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { stepOf } from './authenticator.ts';
import { isAppCode, tidySecondCode } from './field-checks.ts';
import { readFactor } from './read-factor.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { tellChange } from './tell-change.ts';

type Taker = {
  /** The row is locked, so that of two with one code the second comes too late. */
  user: { id: number; now: Date };
  code: string;
  locale: Locale;
};

/** Whether the code of the second step was right. It is good once; a recovery code is told to the owner. */
export async function takeCode(tx: Transaction, { user, code, locale }: Taker): Promise<boolean> {
  const typed = tidySecondCode(code);
  if (isAppCode(typed)) return takeAppCode(tx, user, typed);
  if (!(await takeRecoveryCode(tx, user.id, typed))) return false;
  await tellChange(tx, user.id, 'recovery-code', locale);
  return true;
}

/** No step twice, and none before the last one: who saw a code over a shoulder comes too late. */
async function takeAppCode(tx: Transaction, user: Taker['user'], code: string): Promise<boolean> {
  const factor = await readFactor(user.id, tx);
  const step = factor?.key && stepOf(factor.key, code, user.now);
  if (!factor || !step || step <= factor.lastStep) return false;
  await tx.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.userId, user.id));
  return true;
}
