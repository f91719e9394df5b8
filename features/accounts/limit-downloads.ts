import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';

/** Everything about somebody costs a dozen reads. Refuses `too-many-tries` after ten an hour. */
export async function limitDownloads(userId: number): Promise<void> {
  await limit.count(keyedDigest(`own data of user:${userId}`));
}

const limit = limitOf('own-data', 10, 3_600);
