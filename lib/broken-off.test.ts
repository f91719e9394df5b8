import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { isBrokenOff } from './broken-off.ts';

test('a sender who left is told apart from a server that did', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const post = request({ port, method: 'POST', headers: { 'content-length': 9 } });
  const whenAnswered = new Promise((resolve) => post.once('error', resolve));
  post.write('half');
  const [received] = (await once(server, 'request')) as [IncomingMessage];
  const whenRead = text(received).catch((error: unknown) => error);
  post.destroy(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));

  expect(isBrokenOff(await whenRead)).toBe(true);
  expect(isBrokenOff(await whenAnswered)).toBe(false);
  server.close();
});
