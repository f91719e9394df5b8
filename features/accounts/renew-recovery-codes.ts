import type { Transaction } from '../../db/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { limitCodes } from './limit-codes.ts';
import { lockUsers } from './lock-users.ts';
import { provePassword } from './prove-password.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { takeCode } from './take-code.ts';

type Wish = { password: string; code: string; clientAddress: string; locale: Locale };

/** Ten new recovery codes in the place of the old ones. Refuses `wrong-password`, `code-wrong`, `too-many-tries`. */
export async function renewRecoveryCodes(userId: number, wish: Wish): Promise<string[]> {
  const { password, code, clientAddress, locale } = wish;
  await provePassword({ userId, password, clientAddress });
  const codes = await limitCodes({ userId, clientAddress }, () =>
    inTransaction((tx) => renew(tx, userId, code, locale)),
  );
  deliverSoon();
  return codes;
}

async function renew(
  tx: Transaction,
  userId: number,
  code: string,
  locale: Locale,
): Promise<string[] | undefined> {
  const user = (await lockUsers(tx, [userId])).get(userId);
  if (!user?.isActive) throw new ShopError('signed-out', null);
  return (await takeCode(tx, { user, code, locale })) ? replaceRecoveryCodes(tx, userId) : undefined;
}
