import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '../../lib/log.ts';

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** What visitors open first. Whether there are such goods does not matter: a page is loaded to say that, too. */
const PATHS = ['/', '/list/115', '/goods/1', '/cart', '/login', '/checkout'];
const LIMIT_MS = 10_000;

/**
 * Has the shop draw its pages once, so that no visitor waits until their code is loaded. It is asked behind the front
 * door, where nobody is counted. Never fails: what is not warm by then is only slower.
 */
export async function warmUp(handle: Handle): Promise<void> {
  const server = createServer((req, res) => void handle(req, res).catch(() => res.destroy()));
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    for (const path of PATHS) await draw(`http://127.0.0.1:${port}${path}`, signal);
  } catch (err) {
    log.info({ err }, 'not every page is warm');
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The header says to proxy.ts that the front door has been passed. */
async function draw(address: string, signal: AbortSignal): Promise<void> {
  const headers = { 'x-client-address': '127.0.0.1' };
  const page = await fetch(address, { headers, redirect: 'manual', signal });
  await page.arrayBuffer();
}
