import { createHmac } from 'node:crypto';
import { Ratelimit } from '@upstash/ratelimit';
import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { env } from '../../lib/env.ts';
import { once } from '../../lib/once.ts';
import { redisClient } from '../../lib/redis.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { mobileField } from './account-schema.ts';
import { isPassword } from './password.ts';

type Attempt = { account: string; password: string; clientAddress: string };

/**
 * The session that a username or mobile number and its password open. Refuses `wrong-password` alike for unknown,
 * disabled and mistyped accounts, and `too-many-tries` after ten wrong ones of an account from one address, or
 * three hundred of an address, within a quarter of an hour.
 */
export async function checkPassword({ account, password, clientAddress }: Attempt): Promise<Session> {
  const { ofAccount, ofAddress } = limits();
  // kept apart by address, so that nobody can lock an owner out of the account from elsewhere
  const accountHere = `${digestOf(account)}:${clientAddress}`;
  const [spent, address] = await Promise.all([
    ofAccount.limit(accountHere),
    ofAddress.getRemaining(clientAddress),
  ]);
  if (!spent.success) throw tooManyTries(spent.reset);
  if (address.remaining <= 0) throw tooManyTries(address.reset);

  const session = await sessionOf(account, password);
  if (session) await ofAccount.resetUsedTokens(accountHere);
  else await ofAddress.limit(clientAddress);
  if (!session) throw new ShopError('wrong-password', null);
  return session;
}

/** Stands for the account in Redis, which holds no mobile numbers. */
const digestOf = (account: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(account.toLowerCase()).digest('base64url').slice(0, 22);

async function sessionOf(account: string, password: string): Promise<Session | undefined> {
  const mobile = mobileField.safeParse(account);
  const [user] = await db
    .select({
      id: users.id,
      passwordHash: users.passwordHash,
      isActive: users.isActive,
      sessionVersion: users.sessionVersion,
    })
    .from(users)
    .where(mobile.success ? eq(users.mobile, mobile.data) : eq(users.username, account))
    .limit(1);
  const matches = await isPassword(password, user?.passwordHash);
  return user?.isActive && matches ? { userId: user.id, sessionVersion: user.sessionVersion } : undefined;
}

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
