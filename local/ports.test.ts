import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, whyNotFree } from './ports.mjs';

async function hold(port: number) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a port that is about to be free again is waited for', async () => {
  const port = await freePort();
  const holder = await hold(port);
  const found = freePort(port);
  expect(await whyNotFree(port, '127.0.0.1')).toBe('EADDRINUSE');
  holder.close();
  expect(await found).toBe(port);
});

test('a port that stays taken is given up for another', async () => {
  const port = await freePort();
  const holder = await hold(port);
  const found = await freePort(port);
  expect(found).not.toBe(port);
  expect(await whyNotFree(found, '127.0.0.1')).toBeUndefined();
  holder.close();
});
