import type { Server } from 'node:http';

const LIMIT_MS = 15_000;

/** Prepares a server to end well: the answer stops it, lets running requests finish, and resolves when all are done. */
export function drainable(server: Server, limitMs = LIMIT_MS): () => Promise<void> {
  let running = 0;
  let whenDone: (() => void) | undefined;
  server.prependListener('request', (_, res) => {
    running += 1;
    if (whenDone) res.setHeader('connection', 'close');
    res.once('close', () => {
      running -= 1;
      if (running === 0) whenDone?.();
    });
  });

  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    const done = new Promise<void>((resolve) => {
      whenDone = resolve;
      setTimeout(resolve, limitMs).unref();
    });
    if (running === 0) whenDone?.();
    await done;
    server.closeAllConnections(); // idle ones, and those that never asked
    await closed;
  };
}
