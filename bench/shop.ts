import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Door } from './send.ts';

type Settings = Record<string, string>;

export type Shop = {
  origin: string;
  port: number;
  door: Door;
  pid: () => number;
  /** Resolves when it is ready; may be called again after its end. */
  start: (more?: Settings) => Promise<void>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  /** Requests that failed with a bug, as the log told since this was last asked. */
  bugs: () => string[];
};

/** A process of the production build, as `npm start` serves it, that runs already; `hear` gets each line of its log. */
export async function startShop(settings: Settings = {}, hear?: (line: string) => void): Promise<Shop> {
  const shop = aShop(settings, hear);
  await shop.start();
  return shop;
}

/** One that is not started yet; alone, or beside others behind one name. */
export function aShop(settings: Settings = {}, hear: (line: string) => void = () => {}): Shop {
  const port = Number(settings.PORT ?? process.env.PORT);
  const origin = settings.NEXTAUTH_URL ?? process.env.NEXTAUTH_URL ?? '';
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const bugs: string[] = [];
  let child: ChildProcess | undefined;

  async function start(more: Settings = {}) {
    const env: NodeJS.ProcessEnv = { ...process.env, ...settings, ...more };
    const entry = join(env.NEXT_DIST_DIR || '.next', 'serve.mjs');
    const server = spawn(process.execPath, ['--import', './bench/faults/shifted-clock.mjs', entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    endWithUs(server);
    server.stderr.pipe(process.stderr);
    createInterface(server.stderr).on('line', hear);
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`the shop ended with ${code}`)));
      createInterface(server.stdout).on('line', (line) => {
        hear(line);
        if (line.includes('ready on port')) resolve();
        if (line.includes('"msg":"a request failed"')) bugs.push(line);
      });
    });
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    agent.destroy();
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    origin,
    port,
    door: { port, site: origin, agent },
    pid: () => child?.pid ?? 0,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    bugs: () => bugs.splice(0),
  };
}

/** Whatever becomes of this process, the shop does not stay behind. */
function endWithUs(server: ChildProcess): void {
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
}
