import { describe, expect, test } from 'vitest';
import { checkRequest, hasReadableType } from './check-request.ts';

const get = (url: string, headers = {}) => checkRequest({ method: 'GET', url, headers });
const takes = (url: string, type?: string, headers = {}) =>
  hasReadableType({ method: 'POST', url, headers: { ...(type && { 'content-type': type }), ...headers } });
const form = 'multipart/form-data; boundary=----WebKitFormBoundaryABCDEFGHIJKLMNOP';

describe('an address', () => {
  test.each([
    '/',
    '/goods/12?from=list#top',
    '/search?q=%E6%89%8B%E6%9C%BA',
    '/search?q=100%&page=%ff',
    '/goods/%E6%89%8B',
    '/_next/static/chunks/app.js',
    '/a..b/...',
    `/search?q=${'a'.repeat(8_000)}`,
  ])('%# passes', (url) => {
    expect(get(url)).toBeUndefined();
  });

  test.each([
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '/%7f',
    '/%c2%85',
    '/%E0%A4%A',
    '/%ff',
    '/%',
    '/..',
    '/a/../b',
    '/./a',
    '/%2e%2e/a',
    '/%2E./a',
    '/a%2fb',
    '/a%5Cb',
    '/\\evil.example',
    '/a#b',
    '/手机',
    '/a b',
    '',
    '*',
    'http://evil.example/',
    'http://localhost:3000/',
  ])('%# is refused', (url) => {
    expect(get(url)).toBe(400);
  });

  test('too long is refused', () => {
    expect(get(`/${'a'.repeat(10_000)}`)).toBe(414);
  });

  test("Next's own pages are not there", () => {
    expect(get('/_global-error')).toBe(404);
    expect(get('/_not-found')).toBe(404);
  });
});

test.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get', ''])(
  'nobody needs the method %s',
  (method) => {
    expect(checkRequest({ method, url: '/', headers: {} })).toBe(405);
  },
);

test('a WebSocket is refused, another upgrade is none of our business', () => {
  expect(get('/', { upgrade: 'WebSocket' })).toBe(400);
  expect(get('/', { upgrade: 'h2c' })).toBeUndefined();
});

test('nobody posts to files', () => {
  expect(checkRequest({ method: 'POST', url: '/_next/static/chunks/app.js', headers: {} })).toBe(405);
});

describe('a body', () => {
  test('of a page is a form or the arguments of an action', () => {
    expect(takes('/cart', form)).toBe(true);
    expect(takes('/cart', 'text/plain;charset=UTF-8', { 'next-action': 'id' })).toBe(true);
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded', undefined]) {
      expect(takes('/cart', type), type).toBe(false);
    }
  });

  test('for a program may be a plain form, JSON or nothing', () => {
    const types = [form, 'application/x-www-form-urlencoded; charset=utf-8', 'application/json', undefined];
    for (const type of types) expect(takes('/api/payments/alipay/notify', type), type).toBe(true);
    expect(takes('/api/payments/alipay/notify', 'text/xml')).toBe(false);
  });

  test('is in UTF-8 and not packed', () => {
    expect(takes('/cart', `${form}; charset=gbk`)).toBe(false);
    expect(takes('/api/cron/sweep', 'application/json; charset="utf-7"')).toBe(false);
    expect(takes('/cart', form, { 'content-encoding': 'gzip' })).toBe(false);
  });
});
