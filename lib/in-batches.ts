const limitMs = 30_000; // of the minute that a job has

/**
 * Works off batch after batch as long as one was full and something came of it, for half a minute: what is due at once
 * does not wait for one round after the other. Answers how much was done.
 */
export async function inBatches(work: () => Promise<{ isFull: boolean; done: number }>): Promise<number> {
  const end = Date.now() + limitMs;
  for (let total = 0; ; ) {
    const { isFull, done } = await work();
    total += done;
    if (!isFull || done === 0 || Date.now() >= end) return total;
  }
}
