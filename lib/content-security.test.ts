import { expect, test } from 'vitest';
import { contentSecurityPolicy, formTarget } from './content-security.ts';

const page = { nonce: 'bm9uY2U=', formTargets: [], isHttps: true, isDevelopment: false };

/** The policy as a table of directives. */
function directives(changes: Partial<Parameters<typeof contentSecurityPolicy>[0]> = {}) {
  const policy = contentSecurityPolicy({ ...page, ...changes });
  return Object.fromEntries(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
}

test('scripts run by the nonce alone', () => {
  expect(directives()['script-src']).toEqual(["'nonce-bm9uY2U='", "'strict-dynamic'"]);
});

test('only workers of the shop itself may run', () => {
  expect(directives()['worker-src']).toEqual(["'self'"]);
});

test('plugins, frames and other bases are shut out', () => {
  for (const name of ['object-src', 'frame-src', 'base-uri', 'frame-ancestors']) {
    expect(directives()[name]).toEqual(["'none'"]);
  }
});

test('only a development server may use eval and WebSockets', () => {
  expect(contentSecurityPolicy(page)).not.toMatch(/unsafe-eval|ws:/);
  expect(directives({ isDevelopment: true })['script-src']).toContain("'unsafe-eval'");
  expect(directives({ isDevelopment: true })['connect-src']).toContain('ws:');
});

test('a shop on https asks browsers to stay there', () => {
  expect(directives()).toHaveProperty('upgrade-insecure-requests');
  expect(directives({ isHttps: false })).not.toHaveProperty('upgrade-insecure-requests');
});

test('forms lead to the shop and to what it is configured for', () => {
  expect(directives({ formTargets: ['https://pay.example'] })['form-action']).toEqual([
    "'self'",
    'https://pay.example',
  ]);
});

test.each([
  ['https://openapi.alipay.com/gateway.do', 'https://*.alipay.com'],
  ['https://openapi-sandbox.dl.alipaydev.com/gateway.do', 'https://*.alipaydev.com'],
  ['https://graph.qq.com', 'https://*.qq.com'],
  ['http://openapi.alipay.com/gateway.do', 'http://openapi.alipay.com'],
  ['https://alipay.com.evil.example/', 'https://alipay.com.evil.example'],
  ['http://127.0.0.1:4100/gateway.do', 'http://127.0.0.1:4100'],
])('%s is allowed as %s', (gateway, source) => {
  expect(formTarget(gateway)).toBe(source);
});
