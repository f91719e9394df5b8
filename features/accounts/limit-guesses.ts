import { Ratelimit } from '@upstash/ratelimit';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf, tooManyTries } from '../../lib/limit.ts';
import { once } from '../../lib/once.ts';

type Guesser = {
  /** Whose password is guessed. */
  account: string;
  clientAddress: string;
};

/**
 * What a right guess finds; a wrong one finds nothing. Refuses `too-many-tries` after ten wrong ones of an account from one
 * address, or three hundred of an address, within a quarter of an hour.
 */
export async function limitGuesses<Found>(
  { account, clientAddress }: Guesser,
  guess: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { ofAccount, ofAddress } = limits();
  const accountHere = keyOf(account, clientAddress);
  const here = keyedDigest(clientAddress);
  const [spent, address] = await Promise.all([ofAccount.limit(accountHere), ofAddress.getRemaining(here)]);
  if (!spent.success) throw tooManyTries(spent.reset);
  if (address.remaining <= 0) throw tooManyTries(address.reset);

  const found = await guess();
  if (found) await ofAccount.resetUsedTokens(accountHere);
  else await ofAddress.limit(here);
  return found;
}

/** Wrong guesses at that address no longer count: whoever made them has a new password now. */
export async function forgiveGuesses(accounts: string[], clientAddress: string): Promise<void> {
  for (const account of accounts) await limits().ofAccount.resetUsedTokens(keyOf(account, clientAddress));
}

/** Kept apart by address, so that nobody can lock an owner out of the account from elsewhere. */
const keyOf = (account: string, clientAddress: string) =>
  keyedDigest(`${account.toLowerCase()} ${clientAddress}`);

const limits = () =>
  once('password-limits', () => ({
    ofAccount: limitOf(Ratelimit.fixedWindow(10, '15 m'), 'login-account'),
    ofAddress: limitOf(Ratelimit.fixedWindow(300, '15 m'), 'login-address'),
  }));
