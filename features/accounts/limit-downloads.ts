import { Ratelimit } from '@upstash/ratelimit';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf, tooManyTries } from '../../lib/limit.ts';
import { once } from '../../lib/once.ts';

/** Everything about somebody costs a dozen reads. Refuses `too-many-tries` after ten an hour. */
export async function limitDownloads(userId: number): Promise<void> {
  const { success, reset } = await limit().limit(keyedDigest(`own data of user:${userId}`));
  if (!success) throw tooManyTries(reset);
}

const limit = () => once('own-data-limit', () => limitOf(Ratelimit.fixedWindow(10, '1 h'), 'own-data'));
