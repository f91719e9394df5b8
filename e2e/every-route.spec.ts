import type { Page, Response } from '@playwright/test';
import { aSku } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { buy, put } from '../features/orders/testing/buying.ts';
import { builtPages } from './build-manifests.ts';
import { expect, logIn, test } from './fixtures.ts';
import { exampleOf } from './route-examples.ts';
import { type Route, routes } from './route-table.ts';
import { thingsOf } from './things.ts';

/** Somebody who may see every page, with an order of their own. */
async function whoSeesEverything() {
  const [user, sku] = [await aStaff({}, { isSuperuser: true }), await aSku()];
  await put(user, [sku, 1]);
  const number = await buy(user);
  await put(user, [sku, 1]);
  return { user, things: thingsOf({ number, user, sku }) };
}

/** What is not there, and names by which a cache might take somebody's page for a file. */
const missing = [
  '/account/orders.css',
  '/account/orders/x.css',
  '/account/orders;.js',
  '/account%2ecss',
  '/checkout/a.png',
  '/no-such-page',
  '/account/orders/0000000000000000',
  '/admin/products/999999999',
];

/** What stands in the answer of every page, whoever asks and whatever its status is. */
function expectGuarded(response: Response, path: string): void {
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  expect([path, scripts]).toEqual([path, expect.stringMatching(/^'nonce-[\w+/=]{24}' 'strict-dynamic'$/)]);
  for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
    expect(policy, path).toContain(`${name} 'none'`);
  expect(policy, path).toContain("form-action 'self'");
  expect(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cache-control': expect.stringMatching(/private.*no-store/),
  });
  expect(headers, path).not.toHaveProperty('x-powered-by');
}

/** Opens the page and lets it come to life; fails where a script was blocked, or the answer is not guarded. */
async function visit(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} was not answered`);
  expect([path, response.status() < 500]).toEqual([path, true]);
  expectGuarded(response, path);
}

const isPersonal = (route: Route) => route !== 'public' && route !== 'machine';

test('every page is guarded, and no script of it is blocked', { tag: '@desktop' }, async ({
  page,
  context,
  site,
}) => {
  const { user, things } = await whoSeesEverything();
  await logIn(context, user, site);
  const pages = builtPages().filter((pattern) => !pattern.startsWith('/_'));
  expect(pages.length).toBeGreaterThan(60);
  for (const pattern of pages) await visit(page, exampleOf(pattern, things));
  for (const path of missing) await visit(page, path);
});

test('what is no page is guarded as well', { tag: '@desktop' }, async ({ context, site }) => {
  const { user, things } = await whoSeesEverything();
  await logIn(context, user, site);
  const pages = builtPages();
  for (const [pattern, route] of Object.entries(routes)) {
    if (pages.includes(pattern)) continue;
    const path = exampleOf(pattern, things);
    const headers = (await context.request.get(path, { maxRedirects: 0 })).headers();
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    if (isPersonal(route)) expect([path, headers['cache-control']]).toEqual([path, 'private, no-store']);
  }
});
