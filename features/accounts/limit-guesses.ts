import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';
import { type Guessed, noteGuessing } from './note-guessing.ts';

type Guesser = {
  /** Whose password is guessed. */
  account: string;
  clientAddress: string;
  guessed: Guessed;
};

/**
 * What a right guess finds; a wrong one finds nothing. Refuses `too-many-tries` after ten wrong ones of an account from one
 * address, or three hundred of an address, within a quarter of an hour.
 */
export async function limitGuesses<Found>(
  { account, clientAddress, guessed }: Guesser,
  guess: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const accountHere = keyOf(account, clientAddress);
  const here = keyedDigest(clientAddress);
  await noteGuessing(guessed, () => Promise.all([ofAccount.count(accountHere), ofAddress.count(here)]));

  const found = await guess();
  if (found) await Promise.all([ofAccount.forget(accountHere), ofAddress.giveBack(here)]);
  return found;
}

/** Wrong guesses at that address, and of everybody, no longer count: whoever made them has a new password now. */
export async function forgiveGuesses(accounts: string[], clientAddress: string): Promise<void> {
  for (const account of accounts) {
    await ofAccount.forget(keyOf(account, clientAddress));
    await everywhere.forget(account);
  }
}

/** Kept apart by address, so that nobody can lock an owner out of the account from elsewhere. */
const keyOf = (account: string, clientAddress: string) =>
  keyedDigest(`${account.toLowerCase()} ${clientAddress}`);

const quarterHour = 900;
const ofAccount = limitOf('login-account', 10, quarterHour);
const ofAddress = limitOf('login-address', 300, quarterHour);

const ofAll = limitOf('login-everywhere', 100, 3_600);
const keyOfAll = (account: string) => keyedDigest(`login: ${account.toLowerCase()}`);

/** Wrong passwords of an account in an hour, from all addresses together. */
export const everywhere = {
  count: (account: string) => ofAll.count(keyOfAll(account)),
  giveBack: (account: string) => ofAll.giveBack(keyOfAll(account)),
  forget: (account: string) => ofAll.forget(keyOfAll(account)),
};
