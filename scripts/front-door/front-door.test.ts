import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { siteOrigin } from '../../lib/env.ts';
import { readsUntil, tellOutage } from '../../lib/request-id.ts';
import { openRaw, request, sendRaw } from '../../local/raw-http.ts';
import { drainable } from './drain.ts';
import { createPatientServer, openFrontDoor } from './front-door.ts';

type Limits = Parameters<typeof createPatientServer>[0];
type Given = { limits?: Limits; at?: string; trustedProxies?: string[] };
type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const site = siteOrigin();
const known = 'ab'.repeat(21);
const boundary = '----WebKitFormBoundaryABCDEFGHIJKLMNOP';
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A shop of one function behind the real front door. */
async function aShop(handle: Handle = echo, { limits, at = site, trustedProxies = [] }: Given = {}) {
  const server = createPatientServer(limits);
  const drain = drainable(server, 2_000);
  const shop = vi.fn(handle);
  openFrontDoor(server, {
    site: at,
    trustedProxies,
    actions: async () => new Set([known]),
    handle: shop,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { port: (server.address() as AddressInfo).port, shop, drain };
}

async function echo(req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.end(await text(req));
}

function form(value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n--${boundary}--\r\n`;
}

const formType = { Origin: site, 'Content-Type': `multipart/form-data; boundary=${boundary}` };
const withLength = (body: string) => ({ ...formType, 'Content-Length': String(Buffer.byteLength(body)) });
const chunk = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n`;

describe('a body', () => {
  test('comes through as it was sent, with a length or in chunks', async () => {
    const { port } = await aShop();
    const body = form('两行\r\n\r\n');
    expect(await sendRaw(port, request('POST /cart', withLength(body), body))).toMatchObject({
      status: 200,
      body,
    });
    const chunks = request('POST /cart', { ...formType, 'Transfer-Encoding': 'chunked' }, '');
    const pieces = [...form('value')].map(chunk).join('');
    const sent = Buffer.concat([chunks, Buffer.from(`${pieces}0\r\n\r\n`)]);
    expect((await sendRaw(port, sent)).body).toContain(form('value'));
  });

  test('may have as many waiting for the end of its answer as Next has at most', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    closers.push(() => process.off('warning', warned));
    const { port } = await aShop((req, res) => {
      for (let i = 0; i < 7; i += 1) res.once('close', () => {});
      return echo(req, res);
    });
    const body = form('value');
    expect((await sendRaw(port, request('POST /cart', withLength(body), body))).status).toBe(200);
    expect(warned).not.toHaveBeenCalled();
  });

  test('that says to be too large is refused before it is sent', async () => {
    const { port, shop } = await aShop();
    const large = { ...formType, 'Content-Length': String(50_000_000), Expect: '100-continue' };
    const answer = await sendRaw(port, request('POST /cart', large));
    expect(answer.status).toBe(413);
    expect(shop).not.toHaveBeenCalled();
  });

  test('that turns out to be too large is refused while it is sent', async () => {
    const { port, shop } = await aShop();
    const piece = chunk('a'.repeat(60_000));
    const endless = request('POST /cart', { ...formType, 'Transfer-Encoding': 'chunked' }, piece.repeat(50));
    const answer = await sendRaw(port, endless);
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('The content is too large');
    expect(shop).not.toHaveBeenCalled();
  });

  test('of the back office may carry pictures', async () => {
    const { port } = await aShop();
    const body = form('a'.repeat(5_000_000));
    expect((await sendRaw(port, request('POST /admin/goods', withLength(body), body))).status).toBe(200);
    expect((await sendRaw(port, request('POST /cart', withLength(body), body))).status).toBe(413);
  });

  test('finds room however much another network keeps open', async () => {
    const { port } = await aShop(echo, { trustedProxies: ['127.0.0.1'] });
    const half = (from: string) =>
      openRaw(
        port,
        Buffer.concat([
          request('POST /admin/goods', { ...formType, 'X-Forwarded-For': from, 'Content-Length': '8000000' }),
          Buffer.alloc(7_500_000, 'a'),
        ]),
      );
    const told = (client: Socket) => once(client, 'data').then(([piece]) => String(piece).slice(9, 12));
    const greedy = Array.from({ length: 5 }, () => half('203.0.113.7'));
    expect(await Promise.race(greedy.map(told))).toBe('503');
    const body = form('value');
    const others = request('POST /cart', { ...withLength(body), 'X-Forwarded-For': '203.0.113.8' }, body);
    expect((await sendRaw(port, others)).status).toBe(200);
    for (const client of greedy) client.destroy();
    const again = request('POST /cart', { ...withLength(body), 'X-Forwarded-For': '203.0.113.7' }, body);
    await vi.waitFor(async () => expect((await sendRaw(port, again)).status).toBe(200));
  });

  test('that breaks off never reaches the shop', async () => {
    const { port, shop } = await aShop();
    const client = openRaw(
      port,
      request('POST /cart', withLength(form('value')), form('value').slice(0, 50)),
    );
    await once(client, 'connect');
    client.end();
    await once(client.resume(), 'close');
    expect((await sendRaw(port, request('GET /'))).status).toBe(200);
    expect(shop).toHaveBeenCalledOnce();
  });

  test('is not posted once more where its answer leads elsewhere', async () => {
    const { port } = await aShop(async (_, res) => {
      res.statusCode = 307;
      res.setHeader('location', '/login');
      res.end();
    });
    const body = form('value');
    expect((await sendRaw(port, request('POST /cart', withLength(body), body))).status).toBe(303);
    expect((await sendRaw(port, request('GET /cart'))).status).toBe(307);
  });

  test('that is no whole form never reaches the shop', async () => {
    const { port, shop } = await aShop();
    const body = form('value').slice(0, -10);
    expect((await sendRaw(port, request('POST /cart', withLength(body), body))).status).toBe(400);
    expect(shop).not.toHaveBeenCalled();
  });
});

describe('a change', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['nowhere', { Origin: 'null' }],
    ['two places', { Origin: `${site}, ${site}` }],
  ])('from %s is refused', async (_, headers) => {
    const { port, shop } = await aShop();
    const body = form('value');
    const answer = await sendRaw(port, request('POST /cart', { ...withLength(body), ...headers }, body));
    expect(answer.status).toBe(403);
    expect(shop).not.toHaveBeenCalled();
  });

  test('by a program needs no origin', async () => {
    const { port } = await aShop();
    for (const path of ['/api/payments/alipay/notify', '/api/cron/sweep']) {
      expect((await sendRaw(port, request(`POST ${path}`))).status).toBe(200);
    }
    expect((await sendRaw(port, request('POST /api/cron/sweep/x'))).status).toBe(403);
  });
});

test('a shop on https asks browsers to remember that', async () => {
  const name = 'strict-transport-security';
  const [safe, demo] = await Promise.all([aShop(echo, { at: 'https://shop.example' }), aShop()]);
  for (const path of ['/', '/%00']) {
    const { headers } = await sendRaw(safe.port, request(`GET ${path}`));
    expect(headers.get(name)).toBe('max-age=31536000; includeSubDomains');
    expect((await sendRaw(demo.port, request(`GET ${path}`))).headers.get(name)).toBeNull();
  }
});

test('request and answer carry the same policy, each time another', async () => {
  const { port } = await aShop(async (req, res) => void res.end(req.headers['content-security-policy']));
  const forged = { 'Content-Security-Policy': "script-src 'nonce-forged'" };
  const answers = await Promise.all([1, 2].map(() => sendRaw(port, request('GET /', forged))));
  for (const { headers, body } of answers) {
    expect(body).toContain(String(headers.get('content-security-policy')));
    expect(body).not.toContain('forged');
  }
  expect(answers[0]?.body).not.toBe(answers[1]?.body);
});

test('a request that breaks the shop is answered; fifty that run meanwhile are served, and the next one too', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { port, shop } = await aShop(async (req, res) => {
    if (req.url === '/poison') throw new Error('poisoned');
    await held;
    res.end();
  });
  const normal = Array.from({ length: 50 }, () => sendRaw(port, request('GET /')));
  await vi.waitFor(() => expect(shop).toHaveBeenCalledTimes(50));
  expect((await sendRaw(port, request('GET /poison'))).status).toBe(500);
  release();
  expect((await Promise.all(normal)).map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect((await sendRaw(port, request('GET /'))).status).toBe(200);
});

test('slow clients hurt nobody and are sent away', async () => {
  const limits = {
    headersTimeout: 400,
    requestTimeout: 800,
    connectionsCheckingInterval: 50,
    keepAliveTimeout: 400,
  };
  const { port, shop } = await aShop(echo, { limits });
  const heads = Array.from({ length: 100 }, () => openRaw(port, 'GET / HTTP/1.1\r\nHost: local'));
  const bodies = Array.from({ length: 100 }, () =>
    openRaw(port, request('POST /cart', withLength(form('value')), '-')),
  );
  const ends = [...heads, ...bodies].map((socket) => once(socket.resume(), 'close'));
  expect((await sendRaw(port, request('GET /'))).status).toBe(200);
  await Promise.all(ends);
  expect(shop).toHaveBeenCalledOnce();
});

test('tunnels, WebSockets and foreign addresses are refused', async () => {
  const { port, shop } = await aShop();
  const socket = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
  expect((await sendRaw(port, request('CONNECT evil.example:80'))).status).toBe(405);
  expect((await sendRaw(port, request('GET /', socket))).status).toBe(400);
  expect((await sendRaw(port, request('GET http://evil.example/'))).status).toBe(400);
  expect(shop).not.toHaveBeenCalled();
});

test('a server that is told to end finishes what it has begun, and takes nothing new', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { port, shop, drain } = await aShop(async (_, res) => {
    await held;
    res.end('finished');
  });
  const idle = once(openRaw(port).resume(), 'close');
  const running = sendRaw(port, request('GET /'));
  await vi.waitFor(() => expect(shop).toHaveBeenCalledOnce());
  const drained = drain();
  expect((await sendRaw(port, request('GET /'))).status).toBe(0);
  release();
  expect((await running).body).toContain('finished');
  await drained;
  await idle;
  expect(shop).toHaveBeenCalledOnce();
});

test('a server that is told to end does not wait for ever', async () => {
  const { port, shop, drain } = await aShop(() => new Promise(() => {}));
  const running = sendRaw(port, request('GET /'));
  await vi.waitFor(() => expect(shop).toHaveBeenCalledOnce());
  await drain();
  expect((await running).status).toBe(0);
});

test('a server that gives notice still answers, and lets go of each connection', async () => {
  const { port, drain } = await aShop();
  const drained = drain(300);
  const { status, headers } = await sendRaw(port, request('GET /', { Connection: 'keep-alive' }));
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  await drained;
  expect((await sendRaw(port, request('GET /'))).status).toBe(0);
});

describe('a form that is posted without script', () => {
  const naming = (id: string) =>
    form('value').replace('name="a"', 'name="$ACTION_1:0"').replace('value', `{"id":"${id}","bound":"$@1"}`);

  test('comes through when this build has its action', async () => {
    const { port, shop } = await aShop();
    const body = naming(known);
    expect(await sendRaw(port, request('POST /cart', withLength(body), body))).toMatchObject({ status: 200 });
    expect(shop).toHaveBeenCalledOnce();
  });

  test.each([
    ['', '请返回上一页'],
    ['locale=en', 'Please go back'],
  ])(
    'is told to be sent once more when its action is of another build (cookie %s)',
    async (Cookie, words) => {
      const { port, shop } = await aShop();
      const body = naming('cd'.repeat(21));
      const answer = await sendRaw(port, request('POST /cart', { ...withLength(body), Cookie }, body));
      expect([answer.status, answer.body]).toEqual([409, expect.stringContaining(words)]);
      expect(shop).not.toHaveBeenCalled();
    },
  );
});

test('what a page reads has four seconds; what is posted, and files and programs, have no such limit', async () => {
  const { port } = await aShop(async (_, res) => {
    res.end(String(Math.ceil((readsUntil() - Date.now()) / 1_000)));
  });
  const seconds = async (line: string, headers = {}, body = '') =>
    (await sendRaw(port, request(line, headers, body))).body;
  for (const path of ['/', '/goods/1?q=a', '/accounting', '/account/orders'])
    expect([path, await seconds(`GET ${path}`)]).toEqual([path, '4']);
  for (const path of ['/admin', '/admin/orders/export?day=1', '/api/cron/expire-orders', '/account/data'])
    expect([path, await seconds(`GET ${path}`)]).toEqual([path, 'Infinity']);
  expect(await seconds('POST /cart', withLength(form('a')), form('a'))).toBe('Infinity');
});

test('a page that has nothing to show for an outage says so, but not to what Next reads by itself', async () => {
  const { port } = await aShop(async (_, res) => {
    tellOutage();
    res.end('away');
  });
  const answer = async (line: string, headers = {}, body = '') => sendRaw(port, request(line, headers, body));
  const page = await answer('GET /goods/1');
  expect([page.status, page.body, page.headers.get('retry-after')]).toEqual([503, 'away', '60']);
  expect((await answer('GET /goods/1', { RSC: '1' })).status).toBe(200);
  expect((await answer('POST /goods/1', withLength(form('a')), form('a'))).status).toBe(200);
});
