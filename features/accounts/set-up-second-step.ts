import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { secondFactors } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { newKey, stepOf } from './authenticator.ts';
import { endOtherSessions } from './begin-session.ts';
import { openTicket, sealKey, sealTicket } from './factor-key.ts';
import { tidySecondCode } from './field-checks.ts';
import { deliverSoon } from './keep-delivering.ts';
import { limitCodes } from './limit-codes.ts';
import { lockUsers } from './lock-users.ts';
import { provePassword } from './prove-password.ts';
import { hasSecondFactor, readFactor } from './read-factor.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { tellChange } from './tell-change.ts';

type Owner = Pick<Session, 'userId' | 'sessionId'>;
type Beginning = { password: string; clientAddress: string };
type Confirming = { ticket: string; code: string; clientAddress: string; locale: Locale };

/**
 * The ticket with the key that an app shall learn, for who knows the password. Refuses `wrong-password`, `too-many-tries`,
 * `second-step-on`.
 */
export async function beginSecondStep(userId: number, { password, clientAddress }: Beginning) {
  await provePassword({ userId, password, clientAddress });
  if (await hasSecondFactor(userId)) throw new ShopError('second-step-on', null);
  return sealTicket(userId, newKey());
}

/**
 * From the first right code on a login takes a second step, and all other sessions, which took none, end. Answers the recovery
 * codes. Refuses `link-dead` for an old ticket, `code-wrong`, `too-many-tries`, `second-step-on`.
 */
export async function confirmSecondStep(owner: Owner, wish: Confirming): Promise<string[]> {
  const { ticket, code, clientAddress, locale } = wish;
  const key = await openTicket(owner.userId, ticket);
  if (!key) throw new ShopError('link-dead', null);
  const setup = { ...owner, key, code: tidySecondCode(code), locale };
  const codes = await limitCodes({ userId: owner.userId, clientAddress }, () =>
    inTransaction((tx) => confirm(tx, setup), { isRepeatable: true }),
  );
  deliverSoon();
  return codes;
}

type Setup = Owner & { key: string; code: string; locale: Locale };

async function confirm(tx: Transaction, setup: Setup): Promise<string[] | undefined> {
  const { userId, sessionId, key, code, locale } = setup;
  const user = (await lockUsers(tx, [userId], [sessionId])).get(userId);
  if (!user?.isActive || !user.hasSession) throw new ShopError('signed-out', null);
  const step = stepOf(key, code, user.now);
  if (step === undefined) return undefined;
  const factor = await readFactor(userId, tx);
  if (factor && factor.key !== key) throw new ShopError('second-step-on', null);
  // sent twice, or an earlier try whose COMMIT was cut: whoever asks has not seen the codes
  if (factor) return step < factor.lastStep ? undefined : replaceRecoveryCodes(tx, userId);
  await insertFactor(tx, userId, key, step);
  await endOtherSessions(userId, sessionId, tx);
  await tellChange(tx, userId, 'second-step-on', locale);
  return replaceRecoveryCodes(tx, userId);
}

async function insertFactor(tx: Transaction, userId: number, key: string, lastStep: number): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId)); // one that was never confirmed
  const secret = await sealKey(userId, key);
  await tx.insert(secondFactors).values({ userId, secret, lastStep, confirmedAt: sql`now(3)` });
}
