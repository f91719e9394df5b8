import { once } from './once.ts';
import { isOver, now } from './page-cache.mjs';

type Kept<Value> = { key: string; since: number; answer: Promise<Value> };

/**
 * What `read` answers for a key, at most so many seconds old, in this process, or until the tag is given up. Whoever
 * asks meanwhile waits for the same answer; a failure is not kept, and only the newest key is.
 */
export function keptFor<Value>(
  name: string,
  seconds: number,
  read: (key: string) => Promise<Value>,
  tag?: string,
) {
  const isFresh = (since: number) =>
    now() < since + seconds * 1_000 && (tag === undefined || !isOver(since, tag));
  return (key = ''): Promise<Value> => {
    const kept = once(`kept ${name}`, () => ({ newest: undefined as Kept<Value> | undefined }));
    const { newest } = kept;
    if (newest && newest.key === key && isFresh(newest.since)) return newest.answer;
    const made = { key, since: now(), answer: read(key) };
    kept.newest = made;
    made.answer.catch(() => {
      if (kept.newest === made) kept.newest = undefined;
    });
    return made.answer;
  };
}
