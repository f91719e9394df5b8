const limitMs = 20_000;

/** Solves a puzzle of the human check. '' where a browser cannot: the plain way, with fewer codes an hour, is open to it. */
export async function solvePuzzle(): Promise<string> {
  try {
    const answer = await fetch('/api/challenge');
    const challenge: unknown = await answer.json();
    return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
  } catch {
    return '';
  }
}

async function solve(challenge: unknown): Promise<unknown> {
  const worker = new Worker(new URL('./puzzle-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      setTimeout(reject, limitMs);
      worker.postMessage(challenge);
    });
  } finally {
    worker.terminate();
  }
}
