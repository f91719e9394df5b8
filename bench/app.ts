import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type App = {
  port: number;
  pid: () => number;
  kill: () => Promise<void>;
  start: (more?: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
  /** Requests that failed with a bug, as the log told since this was last asked. */
  bugs: () => string[];
};

/** One process of the production build, as it serves beside others behind one name. */
export function anApp(port: number, settings: Record<string, string>): App {
  let child: ChildProcess | undefined;
  const bugs: string[] = [];
  process.once('exit', () => child?.kill('SIGKILL')); // whatever became of whoever started it

  async function start(more: Record<string, string> = {}) {
    const server = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', './bench/faults/shifted-clock.mjs', 'scripts/serve.ts'],
      {
        env: {
          ...process.env,
          ...settings,
          ...more,
          PORT: String(port),
          HOST: '127.0.0.1',
          NODE_ENV: 'production',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    child = server;
    const lines = createInterface(server.stdout);
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`the shop ended with ${code}`)));
      lines.on('line', (line) => {
        if (line.includes('ready on port')) resolve();
        if (line.includes('"msg":"a request failed"')) bugs.push(line);
      });
    });
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    port,
    start,
    pid: () => child?.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    bugs: () => bugs.splice(0),
  };
}
