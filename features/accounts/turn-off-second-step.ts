import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { recoveryCodes, secondFactors } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { limitCodes } from './limit-codes.ts';
import { lockUsers } from './lock-users.ts';
import { provePassword } from './prove-password.ts';
import { hasSecondFactor } from './read-factor.ts';
import { takeCode } from './take-code.ts';
import { tellChange } from './tell-change.ts';

type Wish = { password: string; code: string; clientAddress: string; locale: Locale };

/** The password alone opens the login again. Refuses `wrong-password`, `code-wrong`, `too-many-tries`. */
export async function turnOffSecondStep(userId: number, wish: Wish): Promise<void> {
  const { password, code, clientAddress, locale } = wish;
  await provePassword({ userId, password, clientAddress });
  await limitCodes({ userId, clientAddress }, () =>
    inTransaction((tx) => turnOff(tx, userId, code, locale), { isRepeatable: true }),
  );
  deliverSoon();
}

async function turnOff(
  tx: Transaction,
  userId: number,
  code: string,
  locale: Locale,
): Promise<true | undefined> {
  const user = (await lockUsers(tx, [userId])).get(userId);
  if (!user?.isActive) throw new ShopError('signed-out', null);
  if (!(await hasSecondFactor(userId, tx))) return true; // sent twice, or an earlier try whose COMMIT was cut
  if (!(await takeCode(tx, { user, code, locale }))) return undefined;
  await removeSecondStep(tx, userId);
  await tellChange(tx, userId, 'second-step-off', locale);
  return true;
}

export async function removeSecondStep(tx: Transaction, userId: number): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}
