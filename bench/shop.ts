import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import type { Door } from './send.ts';

export type Shop = { origin: string; door: Door; stop: () => Promise<void> };

/** The production build in a process of its own, as `npm start` serves it. */
export async function startShop(settings: Record<string, string> = {}): Promise<Shop> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the shop ended with ${code}`)));
    server.stdout.on(
      'data',
      (text) => /ready on port/.test(String(text)) && resolve(process.env.NEXTAUTH_URL ?? ''),
    );
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  return {
    origin,
    door: { port: Number(new URL(origin).port), site: origin, agent },
    stop: async () => {
      agent.destroy();
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
