import { builtActions } from '../../e2e/build-manifests.ts';
import { keepTally } from './kept-tally.ts';
import type { Tally } from './tally.ts';

const everyMs = 60_000;

/** Tells and keeps each minute what was called so far; answers with what ends it. */
export function tellProgress(tally: Tally, runs: number): () => void {
  const [begun, before] = [Date.now(), tally.total];
  const goal = Number.isFinite(runs) ? ` of ${runs * builtActions().length}` : '';
  const timer = setInterval(() => {
    const seconds = (Date.now() - begun) / 1_000;
    const pace = Math.round((tally.total - before) / seconds);
    console.error(`${Math.round(seconds / 60)} min: ${tally.total}${goal} calls, ${pace} a second`);
    keepTally(tally);
  }, everyMs);
  return () => clearInterval(timer);
}
