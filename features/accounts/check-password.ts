import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { findAccount, plainAccount } from './find-account.ts';
import { limitGuesses } from './limit-guesses.ts';
import { isPassword } from './password.ts';

type Attempt = { account: string; password: string; clientAddress: string };

/**
 * What a username, mobile number or verified e-mail address proves with its password. Refuses `wrong-password` alike for
 * unknown, disabled and mistyped accounts, and `too-many-tries`.
 */
export async function checkPassword({ account, password, clientAddress }: Attempt): Promise<Proof> {
  const guessed = { what: 'password', find: () => findAccount(account) } as const;
  const guesser = { account: plainAccount(account), clientAddress, guessed };
  const proof = await limitGuesses(guesser, () => proofOf(account, password));
  if (!proof) throw new ShopError('wrong-password', null);
  return proof;
}

async function proofOf(account: string, password: string): Promise<Proof | undefined> {
  const user = await findAccount(account);
  const matches = await isPassword(password, user?.passwordHash);
  return user?.isActive && matches ? { userId: user.id, sessionVersion: user.sessionVersion } : undefined;
}
