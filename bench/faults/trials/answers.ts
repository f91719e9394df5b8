import { once } from 'node:events';
import { connect } from 'node:net';
import { statement } from '../../../local/fault-proxy.ts';
import { inTime, type Trial } from './trial.ts';

/** Stand in the scripts that read what is bought, and that take it out of the cart. */
const cartScripts = [':tries', 'ZREMRANGEBYSCORE'];

/** Answers that get lost, never come, or were given twice. */
export const answers: readonly Trial[] = [
  {
    name: 'COMMIT cut on its way, or its answer',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike({ database }) {
      const commit = statement('COMMIT');
      for (let i = 0; i < 10; i += 1)
        await inTime(i % 2 === 0 ? database.cutAfter(commit) : database.cutBefore(commit));
    },
  },
  {
    name: 'answers of COMMIT never come',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    async strike({ database }) {
      for (let i = 0; i < 5; i += 1) await inTime(database.silenceAfter(statement('COMMIT')));
    },
  },
  {
    name: 'answers of Redis lost',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike({ redis }) {
      for (let i = 0; i < 10; i += 1) await inTime(redis.cutAfter(cartScripts[i % 2] ?? ''));
    },
  },
  {
    name: 'requests to Redis applied twice',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike({ redis, direct }) {
      for (let i = 0; i < 10; i += 1) {
        const packet = await inTime(redis.overhear(cartScripts[i % 2] ?? ''));
        if (packet) await sendAgain(direct.redis, packet);
      }
    },
  },
];

/** As a client does that believes its request lost; it waits for the answer of its own. */
async function sendAgain(url: string, packet: Buffer): Promise<void> {
  const { hostname, port, password, pathname } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.write(`AUTH ${password}\r\nSELECT ${pathname.slice(1)}\r\n`);
  socket.write(packet);
  socket.end('QUIT\r\n');
  socket.resume();
  await once(socket, 'close');
}
