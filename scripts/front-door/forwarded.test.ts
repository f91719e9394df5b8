import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, networks, overwriteForwarded } from './forwarded.ts';

const site = 'https://shop.example';
const trusted = networks(['10.0.0.0/8', '192.0.2.1', '2001:db8::/32']);
const nobody = networks([]);

/** The headers as the shop sees them. */
function seen(headers: IncomingHttpHeaders, { peer = '203.0.113.7', at = site, by = nobody } = {}) {
  const copy = { ...headers };
  overwriteForwarded(copy, peer, { site: at, trusted: by });
  return copy;
}

describe('the address of the client', () => {
  test('is that of the connection, whatever it claims', () => {
    expect(clientAddress('203.0.113.7', '1.1.1.1', trusted)).toBe('203.0.113.7');
    expect(clientAddress('::ffff:203.0.113.7', '1.1.1.1', trusted)).toBe('203.0.113.7');
  });

  test.each([
    ['1.1.1.1', '1.1.1.1'],
    ['6.6.6.6, 1.1.1.1', '1.1.1.1'],
    ['6.6.6.6, 1.1.1.1, 10.9.9.9, 192.0.2.1', '1.1.1.1'],
    ['1.1.1.1:5678', '1.1.1.1'],
    ['[2001:db9::1]:5678', '2001:db9::1'],
    ['6.6.6.6, unknown', '10.0.0.1'],
    ['6.6.6.6, ', '10.0.0.1'],
    ['', '10.0.0.1'],
    ['10.1.1.1', '10.1.1.1'],
    ['2001:db9::7, 2001:db8::5', '2001:db9::7'],
  ])('behind a trusted proxy that says "%s" is %s', (said, address) => {
    expect(clientAddress('10.0.0.1', said, trusted)).toBe(address);
    expect(clientAddress('::ffff:10.0.0.1', said, trusted)).toBe(address);
  });
});

test('host, scheme and address are told anew', () => {
  const lies = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
  for (const by of [nobody, networks(['203.0.113.7'])]) {
    expect(seen(lies, { by })).toEqual({
      host: 'shop.example',
      'x-forwarded-host': 'shop.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.7',
      'x-client-address': '203.0.113.7',
    });
  }
});

test('what proxies and Next say among themselves does not come from outside', () => {
  const internal = [
    'forwarded',
    'x-real-ip',
    'x-forwarded-port',
    'x-forwarded-server',
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-override-headers',
    'x-nextjs-data',
    'x-invoke-path',
    'x-matched-path',
    'x-now-route-matches',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-prerender-revalidate',
    'x-vercel-id',
    'next-resume',
    'content-security-policy',
    'content-security-policy-report-only',
  ];
  const left = seen(Object.fromEntries(internal.map((name) => [name, '1'])));
  for (const name of internal) expect(left).not.toHaveProperty([name]);
});

test("what browsers and Next's own pages send stays", () => {
  const ours = { origin: site, cookie: 'a=b', rsc: '1', 'next-action': 'id', 'next-router-state-tree': '[]' };
  expect(seen(ours)).toMatchObject(ours);
});

test('a demo has the name by which its visitor calls it, a real shop never', () => {
  const origin = 'http://127.0.0.1:3000';
  expect(seen({ origin }, { at: 'http://localhost:3000' }).host).toBe('127.0.0.1:3000');
  expect(seen({ origin }).host).toBe('shop.example');
  expect(seen({ origin: 'https://evil.example' }).host).toBe('shop.example');
});

test('only a trusted proxy may begin our traces', () => {
  const trace = {
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    tracestate: 'a=b',
    baggage: 'c=d',
  };
  expect(seen(trace, { peer: '10.0.0.1', by: trusted })).toMatchObject(trace);
  for (const headers of [seen(trace), seen(trace, { by: trusted })])
    for (const name of Object.keys(trace)) expect(headers).not.toHaveProperty(name);
});
