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
  const half = async () => {
    const post = request({ port, method: 'POST', headers: { 'content-length': 9 } });
    const failed = new Promise((resolve) => post.once('error', resolve));
    post.write('half');
    const [received] = (await once(server, 'request')) as [IncomingMessage];
    return { post, failed, received };
  };

  const left = await half();
  const read = text(left.received).catch((error: unknown) => error);
  left.post.destroy();
  expect(isBrokenOff(await read)).toBe(true);

  const unanswered = await half();
  unanswered.received.socket.destroy();
  const failure = await unanswered.failed;
  expect(failure).toMatchObject({ code: 'ECONNRESET' });
  expect(isBrokenOff(failure)).toBe(false);
  server.close();
});
