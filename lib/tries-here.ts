import { once } from './once.ts';

type Tries = { tries: number; endsAt: number };

/** Of one limit; beyond it the oldest is forgotten. Each limit has a map, so that nobody pushes another's tries out. */
const mostKeys = 10_000;

const keptOf = (limit: string) => once(`tries-here:${limit}`, () => new Map<string, Tries>());

/** Counts a try in this process, for so many seconds from the first one on. */
export function countHere(limit: string, of: string, seconds: number) {
  const kept = keptOf(limit);
  const known = living(kept, of) ?? { tries: 0, endsAt: performance.now() + seconds * 1000 };
  kept.set(of, { ...known, tries: known.tries + 1 });
  const [oldest] = kept.keys();
  if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest);
  return lookHere(limit, of);
}

export function lookHere(limit: string, of: string) {
  const { tries, endsAt } = living(keptOf(limit), of) ?? { tries: 0, endsAt: 0 };
  return { tries, leftMs: endsAt - performance.now() };
}

export function giveBackHere(limit: string, of: string): void {
  const known = living(keptOf(limit), of);
  if (known && known.tries > 0) known.tries -= 1;
}

export const forgetHere = (limit: string, of: string) => keptOf(limit).delete(of);

/** What is over is dropped, so that its next try stands among the newest. */
function living(kept: Map<string, Tries>, of: string): Tries | undefined {
  const found = kept.get(of);
  if (!found || found.endsAt > performance.now()) return found;
  kept.delete(of);
  return undefined;
}
