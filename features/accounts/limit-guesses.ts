import { Ratelimit } from '@upstash/ratelimit';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { once } from '../../lib/once.ts';
import { redisClient } from '../../lib/redis.ts';
import { ShopError } from '../../lib/shop-error.ts';

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
  const [spent, address] = await Promise.all([
    ofAccount.limit(accountHere),
    ofAddress.getRemaining(clientAddress),
  ]);
  if (!spent.success) throw tooManyTries(spent.reset);
  if (address.remaining <= 0) throw tooManyTries(address.reset);

  const found = await guess();
  if (found) await ofAccount.resetUsedTokens(accountHere);
  else await ofAddress.limit(clientAddress);
  return found;
}

/** Wrong guesses at that address no longer count: whoever made them has a new password now. */
export async function forgiveGuesses(accounts: string[], clientAddress: string): Promise<void> {
  for (const account of accounts) await limits().ofAccount.resetUsedTokens(keyOf(account, clientAddress));
}

/** Kept apart by address, so that nobody can lock an owner out of the account from elsewhere. Redis holds no mobile numbers. */
const keyOf = (account: string, clientAddress: string) =>
  `${keyedDigest(account.toLowerCase()).slice(0, 22)}:${clientAddress}`;

const tooManyTries = (resetAt: number) =>
  new ShopError('too-many-tries', { waitSeconds: Math.max(1, Math.ceil((resetAt - Date.now()) / 1000)) });

const limits = () =>
  once('password-limits', () => {
    const perQuarterHour = (tries: number, prefix: string) =>
      new Ratelimit({
        redis: redisClient(),
        limiter: Ratelimit.fixedWindow(tries, '15 m'),
        prefix: `limit:${prefix}`,
        ephemeralCache: false,
        analytics: false,
      });
    return {
      ofAccount: perQuarterHour(10, 'login-account'),
      ofAddress: perQuarterHour(300, 'login-address'),
    };
  });
