import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { openRaw, request, sendRaw } from '../local/raw-http.ts';

const port = Number(process.env.PORT ?? 3000);
const site = `http://localhost:${port}`;
const pages = [
  '/',
  '/cart',
  '/login',
  '/search?q=a',
  '/goods/999999999',
  '/no-such-page',
  '/account/orders.css',
];

const get = (path: string, headers?: Record<string, string>) =>
  sendRaw(port, request(`GET ${path}`, headers));
const statusOf = async (path: string) => (await get(path)).status;

/** A form as a browser posts it, from a page of the shop unless told otherwise. */
function post(path: string, headers: Record<string, string> = {}, body = wholeForm) {
  const length = String(Buffer.byteLength(body));
  const type = `multipart/form-data; boundary=${boundary}`;
  const all = { Origin: site, 'Content-Type': type, 'Content-Length': length, ...headers };
  return sendRaw(port, request(`POST ${path}`, all, body));
}

const boundary = '----WebKitFormBoundaryABCDEFGHIJKLMNOP';
const wholeForm = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--${boundary}--\r\n`;

test('every page says what browsers may do with it', async () => {
  for (const path of pages) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/);
    for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy).toContain(`${name} 'none'`);
    expect(policy).toContain("form-action 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toMatch(/private.*no-store/);
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('every script of a page carries the nonce of its answer, and each answer has its own', async () => {
  const nonces = new Set<string>();
  const forged = { 'Content-Security-Policy': "script-src 'nonce-forged'" };
  const loads = Array.from({ length: 100 }, () => get('/no-such-page', forged));
  for (const { headers, body } of await Promise.all(loads)) {
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(100);
});

test('odd addresses are refused or not found, and lead nowhere else', async () => {
  const odd = ['/%00', '/..%2f..%2fetc/passwd', '/%E0%A4%A', '/%ff', '/LOGIN', `/${'a'.repeat(10_000)}`];
  const escaping = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/_next/static/../../package.json',
    '/\\evil.example',
  ];
  const hidden = [
    '/.env',
    '/.git/config',
    '/package-lock.json',
    '/next.config.ts',
    '/_next/static/',
    '/_global-error',
  ];
  for (const path of [...odd, ...escaping]) expect([400, 404, 414], path).toContain(await statusOf(path));
  for (const path of hidden) expect([404, 308], path).toContain(await statusOf(path));
  for (const path of [
    '/login/',
    '//login',
    '//evil.example/login',
    '/?q=%E0%A4%A',
    '/search?q=%00%ff&page=-1',
  ]) {
    const { status, headers } = await get(path);
    expect(status, path).toBeLessThan(500);
    expect(headers.get('location') ?? '/', path).toMatch(/^\/(?![/\\])/);
  }
});

test('no source maps are served', async () => {
  const { body } = await get('/no-such-page');
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(body)?.[1] ?? '';
  expect(await statusOf(script)).toBe(200);
  expect(await statusOf(`${script}.map`)).toBe(404);
});

test('only reading and posting is understood, and no other site is let in', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const preflight = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const { status, headers } = await sendRaw(port, request(`${method} /cart`, preflight));
    expect(status, method).toBe(405);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('nothing is taken from a page of another site, whatever its headers claim', async () => {
  const claims = {
    'X-Forwarded-Host': 'evil.example',
    Host: 'evil.example',
    'X-Client-Address': '127.0.0.1',
  };
  for (const path of ['/', '/cart', '/checkout', '/login', '/api/auth/signout']) {
    expect((await post(path, { Origin: 'https://evil.example' })).status, path).toBe(403);
    expect((await post(path, { Origin: 'https://evil.example', ...claims })).status, path).toBe(403);
    expect((await post(path, { Origin: 'null' })).status, path).toBe(403);
    expect((await sendRaw(port, request(`POST ${path}`))).status, path).toBe(403);
  }
});

test('a foreign host leaves no trace in the answer', async () => {
  const claims = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
  for (const path of [...pages, '/account', '/checkout', '/login/']) {
    const { headers, body } = await get(path, claims);
    expect(body + JSON.stringify([...headers]), path).not.toContain('evil.example');
  }
});

test('what may be kept for others says the same whoever asks, and however', async () => {
  const lies = {
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Port': '444',
    'X-Original-URL': '/evil.example',
    'X-Rewrite-URL': '/evil.example',
    'X-HTTP-Method-Override': 'POST',
    'X-Middleware-Rewrite': '/evil.example',
    RSC: '1',
    'Next-Router-Prefetch': '1',
    'Next-Router-State-Tree': 'evil.example',
    Cookie: 'locale=en; theme=evil.example',
  };
  const keepable = [
    '/manifest.webmanifest',
    '/robots.txt',
    '/sitemap.xml',
    '/icon.svg',
    '/sw.js',
    '/offline',
    '/api/categories/menu',
    '/api/suggestions',
    '/api/regions/440000',
  ];
  let kept = 0;
  for (const path of keepable) {
    const [plain, lied] = [await get(path), await get(path, lies)];
    if (/no-store|private/.test(plain.headers.get('cache-control') ?? '')) continue;
    kept += 1;
    if (lied.status === 307) {
      // Next leads its own router to an address of its own
      expect([path, lied.headers.get('location'), lied.headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching(/^\/(?!\/)[\w/.-]*\?_rsc=\w*$/),
        null,
      ]);
      continue;
    }
    const readings = [plain, lied].map(({ status, headers, body }) => [
      status,
      headers.get('content-type'),
      headers.get('set-cookie'),
      body,
    ]);
    expect([path, readings[1]]).toEqual([path, readings[0]]);
  }
  expect(kept).toBeGreaterThan(3);
});

test('odd forms are refused', async () => {
  expect((await post('/cart', {}, wholeForm.slice(0, -30))).status).toBe(400);
  expect((await post('/cart', { 'Content-Type': 'multipart/form-data' })).status).toBe(400);
  expect((await post('/cart', { 'Content-Type': 'application/json' }, '{"a":1}')).status).toBe(415);
  expect(
    (await post('/cart', { 'Content-Type': `multipart/form-data; boundary=${boundary}; charset=gbk` }))
      .status,
  ).toBe(415);
  expect((await post('/cart')).status).toBe(400);
});

test('what is too large is refused, with and without a length', async () => {
  const large = 'a'.repeat(5_000_000);
  const chunks = `${large.length.toString(16)}\r\n${large}\r\n`;
  for (const path of ['/cart', '/login', '/api/payments/alipay/notify', '/no-such-page']) {
    expect((await post(path, {}, large)).status, path).toBe(413);
    const head = {
      Origin: site,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Transfer-Encoding': 'chunked',
    };
    const endless = request(`POST ${path}`, head, chunks.repeat(4));
    expect((await sendRaw(port, endless)).status, path).toBe(413);
  }
});

test('twenty thousand fields do not keep the shop from others', async () => {
  const field = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
  const many = field.repeat(Math.floor(1_000_000 / field.length)) + wholeForm;
  const [{ status }, page] = await Promise.all([post('/cart', {}, many), get('/no-such-page')]);
  expect(status).toBe(400);
  expect(page.status).toBe(404);
});

test('pictures come from the shop itself, and only as what they are', async () => {
  const image = (address: string) => statusOf(`/_next/image?url=${encodeURIComponent(address)}&w=64&q=75`);
  const foreign = [
    'http://127.0.0.1/a.webp',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    '//evil.example/a.webp',
  ];
  const ours = [
    '/api/health/live',
    '/_next/image?url=/goods/a.webp',
    '/goods/a.svg',
    '/goods/a.avif',
    '/goods/../a.webp',
  ];
  for (const address of [...foreign, ...ours]) expect(await image(address), address).toBe(400);
});

test('the shop connects to nobody because a request says so', async () => {
  let calls = 0;
  const canary = createServer(() => {
    calls += 1;
  });
  await once(canary.listen(0, '127.0.0.1'), 'listening');
  const address = `127.0.0.1:${(canary.address() as AddressInfo).port}`;
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'aaaaaaaaaaaaaaaaaaaaaa==',
  };
  await get('/', { Host: address });
  await get(`http://${address}/`, { Host: address });
  await get(`http://${address}/`, { Host: address, ...upgrade });
  await get('/', { Host: address, ...upgrade });
  await get('/', { 'X-Forwarded-Host': address, 'X-Middleware-Rewrite': `http://${address}/` });
  await sendRaw(port, request(`CONNECT ${address}`));
  await get(`/_next/image?url=${encodeURIComponent(`http://${address}/a.webp`)}&w=64&q=75`);
  canary.close();
  expect(calls).toBe(0);
});

test('damaged cookies and credentials are nobody, not an error', async () => {
  const cookies = ['a'.repeat(10_000), '\u00ff\u0001', '{"a":', '%E0%A4%A', ';;=;='];
  for (const path of pages) {
    for (const cookie of cookies) {
      const { status } = await get(path, {
        Cookie: `next-auth.session-token=${cookie}; locale=${cookie.slice(0, 99)}`,
      });
      expect(status, path).toBeLessThan(500);
    }
    expect((await get(path, { Authorization: 'Bearer %%%' })).status, path).toBeLessThan(500);
  }
});

test('two hundred slow clients are no trouble for the next one', async () => {
  const sockets = Array.from({ length: 200 }, () => openRaw(port, 'GET / HTTP/1.1\r\nHost: local'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  expect(await statusOf('/no-such-page')).toBe(404);
  for (const socket of sockets) socket.destroy();
});

test('health is told without details', async () => {
  for (const [path, status] of Object.entries({ live: 'live', ready: 'ready' })) {
    const answer = await get(`/api/health/${path}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(JSON.stringify({ status }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('figures are told to who has the token, and answers bear the id under which they are logged', async () => {
  const token = process.env.METRICS_TOKEN ?? '';
  expect(token).not.toBe('');
  for (const headers of [undefined, { Authorization: 'Bearer guessed' }])
    expect((await get('/api/metrics', headers)).status).toBe(401);
  const { status, body, headers } = await get('/api/metrics', { Authorization: `Bearer ${token}` });
  expect(status).toBe(200);
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
  for (const figure of [
    'http_request_duration_seconds_count{method="GET",status="401"}',
    'shop_database_connections{state="idle"}',
    'shop_job_overdue_seconds{job="expire-orders"}',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(body).toContain(figure);
});
