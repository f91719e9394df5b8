import fc from 'fast-check';

/** Rejects with what went wrong in the smallest case that fails, and with the seed that finds it again. */
export async function tryOften<Case>(property: fc.IAsyncProperty<Case>, times: number): Promise<void> {
  const run = await fc.check(property, { numRuns: times });
  if (!run.failed) return;
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  throw new Error(`${why}\n  seed ${run.seed}, path ${run.counterexamplePath}`);
}
