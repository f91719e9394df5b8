import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { sessions } from '../../db/schema/index.ts';
import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { findAccount, plainAccount } from './find-account.ts';
import { everywhere, limitGuesses } from './limit-guesses.ts';
import { noteGuessing } from './note-guessing.ts';
import { isPassword } from './password.ts';

type Attempt = {
  account: string;
  password: string;
  clientAddress: string;
  /** Digest of the device's own cookie, where it brings one. */
  deviceKey?: string | undefined;
};

/**
 * What a username, mobile number or verified e-mail address proves with its password. Refuses `wrong-password` alike for
 * unknown, disabled and mistyped accounts, and `too-many-tries`.
 */
export async function checkPassword({
  account,
  password,
  clientAddress,
  deviceKey,
}: Attempt): Promise<Proof> {
  const guessed = { what: 'password', find: () => findAccount(account) } as const;
  const plain = plainAccount(account);
  const proof = await limitGuesses({ account: plain, clientAddress, guessed }, async () => {
    await noteGuessing(guessed, () => countEverywhere(plain, deviceKey));
    const found = await proofOf(account, password);
    if (found) await everywhere.giveBack(plain);
    return found;
  });
  if (!proof) throw new ShopError('wrong-password', null);
  return proof;
}

/** Whoever was in on this device before may go on: nobody can lock an owner out from elsewhere. */
async function countEverywhere(account: string, deviceKey: string | undefined): Promise<void> {
  try {
    await everywhere.count(account);
  } catch (error) {
    if (!(await isKnownDevice(account, deviceKey))) throw error;
  }
}

async function isKnownDevice(account: string, deviceKey: string | undefined): Promise<boolean> {
  const user = deviceKey && (await findAccount(account));
  if (!user) return false;
  const [known] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), eq(sessions.deviceKey, deviceKey)))
    .limit(1);
  return known !== undefined;
}

async function proofOf(account: string, password: string): Promise<Proof | undefined> {
  const user = await findAccount(account);
  const matches = await isPassword(password, user?.passwordHash);
  return user?.isActive && matches ? { userId: user.id, sessionVersion: user.sessionVersion } : undefined;
}
