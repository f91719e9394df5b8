import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import type { Door } from './send.ts';

export type Shop = {
  origin: string;
  door: Door;
  /** What it has written so far, on both of its outputs. */
  said: () => string;
  stop: () => Promise<void>;
};

/** The production build in a process of its own, as `npm start` serves it. */
export async function startShop(settings: Record<string, string> = {}): Promise<Shop> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const output of [server.stdout, server.stderr]) output.on('data', (text) => said.push(text));
  server.stderr.pipe(process.stderr);
  const origin = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the shop ended with ${code}`)));
    server.stdout.on(
      'data',
      (text) =>
        /ready on port/.test(String(text)) &&
        resolve(settings.NEXTAUTH_URL ?? process.env.NEXTAUTH_URL ?? ''),
    );
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  return {
    origin,
    door: { port: Number(new URL(origin).port), site: origin, agent },
    said: () => Buffer.concat(said).toString(),
    stop: async () => {
      agent.destroy();
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
