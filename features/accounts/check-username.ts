import { Ratelimit } from '@upstash/ratelimit';
import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { once } from '../../lib/once.ts';
import { redisClient } from '../../lib/redis.ts';
import { ShopError } from '../../lib/shop-error.ts';

/**
 * Whether nobody has the username yet; the unique index has the last word. Usernames stand beside reviews, so this tells
 * nothing that is not public; whether a mobile number has an account is told to its owner alone, by SMS.
 * Refuses `too-many-tries` after twenty a minute from one address.
 */
export async function isUsernameFree(username: string, clientAddress: string): Promise<boolean> {
  const { success, reset } = await limit().limit(clientAddress);
  if (!success) {
    throw new ShopError('too-many-tries', {
      waitSeconds: Math.max(1, Math.ceil((reset - Date.now()) / 1000)),
    });
  }
  const found = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
  return found.length === 0;
}

const limit = () =>
  once(
    'availability-limit',
    () =>
      new Ratelimit({
        redis: redisClient(),
        limiter: Ratelimit.slidingWindow(20, '1 m'),
        prefix: 'limit:availability',
        ephemeralCache: false,
        analytics: false,
      }),
  );
