import { randomInt } from 'node:crypto';
import net from 'node:net';
import { until } from './processes.mjs';

// Below what systems take for outgoing connections, which would have a service's port while it starts again.
const FIRST = 20_000;
const LAST = 32_000;
const TRIES = 100;
const PATIENCE_MS = 2_000;

/** The one that is wanted unless it is taken, else any that is free. */
export async function freePort(wanted) {
  // A killed process still holds its port for a moment after it counts as gone.
  if (wanted && (await until(() => isFree(wanted), PATIENCE_MS))) return wanted;
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error('No port of 127.0.0.1 can be listened on');
}

const isFree = async (port) => !(await whyNotFree(port, '127.0.0.1'));

/** Sends a few bytes and tells whether the answer fits; a port that accepts may still be starting up. */
export function answers(port, isRight, greeting = '') {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    const settle = (result) => {
      socket.destroy();
      done(result);
    };
    let received = '';
    socket.setTimeout(1000, () => settle(false));
    socket.on('connect', () => socket.write(greeting));
    socket.on('error', () => settle(false));
    socket.on('close', () => done(false));
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (isRight(received)) settle(true);
    });
  });
}

/** Undefined when the port can be listened on, else the reason. */
export function whyNotFree(port, host) {
  return new Promise((done) => {
    const server = net.createServer();
    server.once('error', (error) => done(error.code));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
}
