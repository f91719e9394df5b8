import { openSync } from 'node:fs';
import { isEnding, Stopped } from './ending.mjs';
import { inRoot, NEXT } from './paths.mjs';
import { answers, whyNotFree } from './ports.mjs';
import { startNode, until } from './processes.mjs';
import { Trouble } from './say.mjs';

/** Starts the shop's own server, after a module that is loaded before it, and waits until it answers. */
export async function startServer(env, { dev = false, log, before } = {}) {
  const out = log ? openSync(log, 'w') : 'inherit';
  const child = startNode(dev ? devServer(env) : productionServer(env, before), { env, out });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const isUp = await until(async () => hasEnded() || (await answersHttp(env.PORT)), 120_000);
  if (isUp && !hasEnded()) return child;
  if (isEnding()) throw new Stopped();
  const trouble = isUp ? 'The shop did not start' : 'The shop did not answer within two minutes';
  throw new Trouble(`${trouble}; what it said stands ${log ? `in ${log}` : 'above'}.`);
}

/** Complains when something else listens; a server that has just lost its launcher gets time to leave. */
export async function demandFreePort(port, host) {
  let reason;
  await until(async () => {
    reason = await whyNotFree(port, host);
    return reason !== 'EADDRINUSE';
  }, 3000);
  if (reason === 'EADDRINUSE') {
    throw new Trouble(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (reason)
    throw new Trouble(`Port ${port} cannot be used (${reason}). Choose another one: PORT=3000 npm start`);
}

const answersHttp = (port) =>
  answers(
    Number(port),
    (text) => text.startsWith('HTTP/'),
    'GET /api/health/live HTTP/1.0\r\nHost: localhost\r\n\r\n',
  );

const devServer = ({ PORT, HOST }) => [NEXT, 'dev', '-p', PORT, ...(HOST ? ['-H', HOST] : [])];

const productionServer = ({ NEXT_DIST_DIR }, before) => [
  ...(before ? ['--import', 'tsx', '--import', before] : []),
  inRoot(NEXT_DIST_DIR ?? '.next', 'serve.mjs'),
];
