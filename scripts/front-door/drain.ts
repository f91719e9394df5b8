import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 15_000;

/**
 * Prepares a server to end well: the answer closes each connection after its next answer, goes on for `noticeMs`, in
 * which whoever sends visitors here can learn of it, takes nothing new after that, and resolves when all are done.
 */
export function drainable(server: Server, limitMs = LIMIT_MS): (noticeMs?: number) => Promise<void> {
  let running = 0;
  let isEnding = false;
  let whenDone: (() => void) | undefined;
  server.prependListener('request', (_, res) => {
    running += 1;
    if (isEnding) res.setHeader('connection', 'close');
    res.once('close', () => {
      running -= 1;
      if (running === 0) whenDone?.();
    });
  });

  return async (noticeMs = 0) => {
    isEnding = true;
    if (noticeMs > 0) await pause(noticeMs);
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
