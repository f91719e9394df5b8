import { once } from './once.ts';

type Kept<Value> = { key: string; until: number; answer: Promise<Value> };

/**
 * What `read` answers for a key, at most so many seconds old, in this process. Whoever asks meanwhile waits for the same
 * answer; a failure is not kept, and only the newest key is.
 */
export function keptFor<Value>(name: string, seconds: number, read: (key: string) => Promise<Value>) {
  return (key = ''): Promise<Value> => {
    const kept = once(`kept ${name}`, () => ({ newest: undefined as Kept<Value> | undefined }));
    const { newest } = kept;
    if (newest && newest.key === key && newest.until > Date.now()) return newest.answer;
    const made = { key, until: Date.now() + seconds * 1_000, answer: read(key) };
    kept.newest = made;
    made.answer.catch(() => {
      if (kept.newest === made) kept.newest = undefined;
    });
    return made.answer;
  };
}
