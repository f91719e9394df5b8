import { Ratelimit } from '@upstash/ratelimit';
import { redisClient } from './redis.ts';
import { ShopError } from './shop-error.ts';

type Limiter = ReturnType<typeof Ratelimit.fixedWindow>;

/** A limit that all processes share. Its keys should be digests: Redis holds neither names nor addresses. */
export const limitOf = (limiter: Limiter, name: string) =>
  new Ratelimit({
    redis: redisClient(),
    limiter,
    prefix: `limit:${name}`,
    ephemeralCache: false,
    analytics: false,
  });

/** @param resetAt milliseconds since 1970, as the limiter tells it */
export const tooManyTries = (resetAt: number) =>
  new ShopError('too-many-tries', { waitSeconds: Math.max(1, Math.ceil((resetAt - Date.now()) / 1000)) });
