import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { checkEnv, type Env } from '../lib/env.ts';
import { log } from '../lib/log.ts';
import { shareMarks } from '../lib/page-cache-marks.ts';
import { arrive, leave, settleIn } from '../lib/presence.ts';
import { endTracing } from '../lib/tracing.ts';
import { consoleToLog } from './front-door/console-to-log.ts';
import { drainable } from './front-door/drain.ts';
import { createPatientServer, openFrontDoor } from './front-door/front-door.ts';
import { actionsOf } from './front-door/older-form.ts';
import { warmUp } from './front-door/warm-up.ts';

/** In which a balancer before us asks twice whether we are ready. */
const NOTICE_MS = 2_000;

type Shop = {
  actions: ReadonlySet<string>;
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  close: () => Promise<void>;
};

Object.assign(process.env, { NODE_ENV: 'production' }); // before anything of React or Next is loaded

try {
  await serve(checkEnv());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

/** Serves the production build until the process is told to end. */
async function serve(env: Env): Promise<void> {
  const server = createPatientServer();
  const drain = drainable(server);
  const port = await listen(server, env.PORT, env.HOST ?? (env.SHOP_DEMO ? '127.0.0.1' : '0.0.0.0'));
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  const site = new URL(process.env.NEXTAUTH_URL).origin;
  consoleToLog();
  arrive();
  const opening = openShop(site);
  openFrontDoor(server, {
    site,
    trustedProxies: env.TRUSTED_PROXIES,
    actions: async () => (await opening).actions,
    handle: async (req, res) => (await opening).handle(req, res),
  });
  const shop = await opening;
  shareMarks();
  const noticeMs = env.TRUSTED_PROXIES.length > 0 ? NOTICE_MS : 0;
  process.once('SIGTERM', () => void end(() => drain(noticeMs), shop));
  process.once('SIGINT', () => void end(drain, shop));
  await warmUp(shop.handle);
  settleIn();
  log.info(`ready on port ${port}, as ${site}`);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(`Port ${port} on ${host}: ${problem(error)}`)),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function problem({ code }: NodeJS.ErrnoException): string {
  return code === 'EADDRINUSE' ? 'another program listens there already' : `cannot be used (${code})`;
}

async function openShop(site: string): Promise<Shop> {
  const { default: next } = await import('next');
  const { hostname, port, protocol } = new URL(site);
  const app = next({
    dev: false,
    hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    httpServer: createServer(), // Next would listen for WebSocket upgrades; on this one there are none
  });
  await app.prepare();
  return {
    actions: actionsOf(process.env.NEXT_DIST_DIR || '.next'),
    handle: app.getRequestHandler(),
    close: () => app.close(),
  };
}

async function end(drain: () => Promise<void>, shop: Shop): Promise<void> {
  leave();
  await drain();
  await shop.close().catch((err: unknown) => log.error({ err }, 'the shop did not close well'));
  await endTracing();
  process.exit(0);
}
