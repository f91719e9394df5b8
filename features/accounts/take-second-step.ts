import type { Transaction } from '../../db/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';
import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { findUser } from './find-account.ts';
import { deliverSoon } from './keep-delivering.ts';
import { limitCodes } from './limit-codes.ts';
import { lockUsers } from './lock-users.ts';
import { noteGuessing } from './note-guessing.ts';
import { countTry, spend } from './one-time-secrets.ts';
import { findOwed, type Owed } from './owe-second-step.ts';
import { takeCode } from './take-code.ts';

type Wish = { code: string; clientAddress: string; locale: Locale };

/**
 * The second step of a login, by a code of the app or a recovery code; at most five tries for one password. Refuses
 * `link-dead` where the first step is too long ago or the account has changed meanwhile, `code-wrong`, `too-many-tries`.
 */
export async function takeSecondStep(token: string | undefined, wish: Wish): Promise<Owed> {
  const owed = await findOwed(token);
  if (!owed) throw dead();
  const { userId } = owed.proof;
  await limitEverywhere(owed.proof, () =>
    limitCodes({ userId, clientAddress: wish.clientAddress }, async () => {
      if (!(await countTry(owed.secret))) throw dead();
      return inTransaction((tx) => take(tx, owed, wish));
    }),
  );
  deliverSoon();
  return owed;
}

async function take(tx: Transaction, owed: Owed, { code, locale }: Wish): Promise<true | undefined> {
  const { userId, sessionVersion } = owed.proof;
  const user = (await lockUsers(tx, [userId])).get(userId);
  if (!user?.isActive || user.sessionVersion !== sessionVersion) throw dead();
  if (!(await takeCode(tx, { user, code, locale }))) return undefined;
  await spend(tx, owed.secret, 'link-dead');
  return true;
}

/**
 * Whoever comes this far knows the password, so wrong codes from all addresses together are few. Another password lets the
 * owner in at once.
 */
async function limitEverywhere(
  { userId, sessionVersion }: Proof,
  guess: () => Promise<unknown>,
): Promise<void> {
  const key = keyedDigest(`second step: ${userId} ${sessionVersion}`);
  await noteGuessing({ what: 'second-step', find: () => findUser(userId) }, async () => {
    for (const limit of limits) await limit.count(key);
  });
  await guess();
  for (const limit of limits) await limit.forget(key);
}

/** In an hour, and in a day: a code has a million values, and a thief has time. */
const limits = [limitOf('second-step', 30, 3_600), limitOf('second-step-day', 50, 86_400)];

const dead = () => new ShopError('link-dead', null);
