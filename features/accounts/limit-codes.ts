import { ShopError } from '../../lib/shop-error.ts';
import { findUser } from './find-account.ts';
import { limitGuesses } from './limit-guesses.ts';

type Guesser = { userId: number; clientAddress: string };

/** What a right code of the second step allows. As often as a password may be guessed; refuses `code-wrong`, `too-many-tries`. */
export async function limitCodes<Done>(
  { userId, clientAddress }: Guesser,
  take: () => Promise<Done | undefined>,
): Promise<Done> {
  const guessed = { what: 'second-step', find: () => findUser(userId) } as const;
  const done = await limitGuesses({ account: `second-step:${userId}`, clientAddress, guessed }, take);
  if (done === undefined) throw new ShopError('code-wrong', null);
  return done;
}
