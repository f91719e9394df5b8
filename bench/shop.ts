import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';

export type Shop = { origin: string; stop: () => Promise<void> };

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
  return {
    origin,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

export type Answer = { status: number; location: string | undefined; body: string };

/** One request over a kept-alive connection, without a framework's own client in between. */
export function ask(
  shop: Shop,
  path: string,
  { cookie, form }: { cookie?: string; form?: FormData } = {},
): Promise<Answer> {
  const post = form ? multipart(form) : undefined;
  const headers = { ...(cookie && { cookie }), ...(post && { ...post.headers, origin: shop.origin }) };
  return new Promise((resolve, reject) => {
    const req = request(
      shop.origin + path,
      { method: post ? 'POST' : 'GET', headers, agent },
      async (res) => {
        const chunks: Buffer[] = [];
        for await (const chunk of res) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks).toString();
        resolve({ status: res.statusCode ?? 0, location: res.headers.location, body });
      },
    );
    req.once('error', reject);
    req.end(post?.body);
  });
}

function multipart(form: FormData) {
  const boundary = 'a-boundary-that-no-field-contains';
  const parts = [...form].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join('')}--${boundary}--\r\n`;
  return {
    body,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': Buffer.byteLength(body),
    },
  };
}
