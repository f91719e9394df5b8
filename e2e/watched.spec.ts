import { randomBytes, randomInt } from 'node:crypto';
import { type APIRequestContext, type Browser, request } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { leakIn } from '../bench/fuzz/leaks.ts';
import { db } from '../db/index.ts';
import { addresses, imports, users } from '../db/schema/index.ts';
import { aSku, type TestSku, type TestUser } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { aCodeFor } from '../features/accounts/testing/a-newcomer.ts';
import { checkoutPage, put } from '../features/orders/testing/buying.ts';
import { attributeOf, type ReceivedSpan } from '../local/trace-collector.ts';
import { act } from './act.ts';
import { builtActions } from './build-manifests.ts';
import { expect, freshLimits, logIn, ordersOf, test } from './fixtures.ts';
import { poisonOrdersOf } from './poison.ts';
import { openWatchedShop } from './watched-shop.ts';
import { words } from './words.ts';

test.describe.configure({ mode: 'default' }); // one worker, and one way through the shop, for all of them

const word = () => `zq${randomBytes(6).toString('hex')}`;

/** What somebody types, and may not occur in what an operator reads. */
const typed = {
  username: word(),
  password: `${word()} ${word()}`,
  wrongPassword: word(),
  guessed: `${word()}\r\n{"level":"error"}`,
  mobile: `16${randomInt(1e8, 1e9)}`,
  email: `${word()}@example.com`,
  title: word(),
  receiver: word(),
  place: word(),
  remark: `${word()}\r\n{"level":"error"}`,
  searched: word(),
  comment: `${word()} ${word()}`,
  broken: word(),
};
const traceId = randomBytes(16).toString('hex');

let shop: Awaited<ReturnType<typeof openWatchedShop>>;
const told = { number: '', userId: 0, reference: '', failed: '', cookie: '', withoutRedis: '' };
const broken = { html: '', shown: '', file: '', fileId: '' };
const files: [path: string, statusWithoutDatabase: number][] = [];
const pages: [page: string, status: number, retryAfter: string, isForgotten: boolean][] = [];
const health: [status: number, body: string][] = [];

test.beforeAll(async ({ browser }) => {
  await freshLimits();
  shop = await openWatchedShop();
  try {
    await goThroughTheShop(browser);
  } finally {
    await shop.end();
  }
});

async function goThroughTheShop(browser: Browser): Promise<void> {
  const visitor = await request.newContext({ baseURL: shop.site });
  await visitor.get(`/search?q=${typed.searched}`);
  await send(visitor, 'logInAction', { account: typed.guessed, password: typed.wrongPassword });
  await send(visitor, 'logInAction', { account: typed.username, password: typed.wrongPassword });
  const user = await register(visitor);
  const sku = await aSku({ stock: 100 });
  const number = await buy(visitor, user, sku);
  Object.assign(told, { number, userId: user.id });
  await send(visitor, 'writeReviewAction', {
    number,
    skuId: String(sku.id),
    score: '1',
    comment: typed.comment,
  });
  told.failed = await failToBuy(visitor, user);
  told.reference = await buyWithoutDatabase(browser, visitor, user, sku);
  await openWhatIsBroken(browser);
  shop.redis.refuse();
  await askHealth(visitor);
  told.withoutRedis = await logInAnew();
  await shop.redis.accept();
  await visitor.dispose();
}

async function send(from: APIRequestContext, name: string, fields: Record<string, string>) {
  const action = builtActions().find((one) => one.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return act(from, action, fields, shop.site);
}

async function register(visitor: APIRequestContext): Promise<TestUser> {
  const { username, mobile, password, title, receiver, place, email } = typed;
  const code = await aCodeFor(mobile);
  const newcomer = { username, mobile, code, password, password2: password, agree: 'on' };
  expect((await send(visitor, 'registerAction', newcomer)).text).toContain('"status":"done"');
  await send(visitor, 'logInAction', { account: username, password });
  await aSku(); // brings the regions along
  const region = { provinceCode: '440000', cityCode: '440100', districtCode: '440106' };
  const address = { title, receiver, mobile, place, ...region, returnTo: '/account/addresses' };
  expect((await send(visitor, 'addAddressAction', address)).text).toContain('"status":"done"');
  expect((await send(visitor, 'setEmailAction', { email, password })).text).toContain('"status":"done"');
  const { cookies } = await visitor.storageState();
  told.cookie = cookies.find(({ name }) => name.includes('session'))?.value ?? '';
  const [user] = await db.select().from(users).where(eq(users.username, username));
  const [own] = await db
    .select()
    .from(addresses)
    .where(eq(addresses.userId, user?.id ?? 0));
  return { id: user?.id ?? 0, username, sessionVersion: 0, sessionId: 0, addressId: own?.id ?? 0 };
}

/** The request bears a trace from outside, as behind a proxy that traces. */
async function buy(visitor: APIRequestContext, user: TestUser, sku: TestSku): Promise<string> {
  await put(user, [sku, 1]);
  const traced = await request.newContext({
    baseURL: shop.site,
    storageState: await visitor.storageState(),
    extraHTTPHeaders: { traceparent: `00-${traceId}-${'1'.repeat(16)}-01` },
  });
  const { text } = await send(traced, 'placeOrderAction', await wishOf(user));
  await traced.dispose();
  return /\/orders\/(\d{16})\/placed/.exec(text)?.[1] ?? '';
}

const wishOf = async (user: TestUser) => {
  const page = await checkoutPage(user, { remark: typed.remark });
  return Object.fromEntries(Object.entries(page).map(([name, value]) => [name, String(value)]));
};

/** A bug: the database refuses the line, in words that quote it; and a form that is none. */
async function failToBuy(visitor: APIRequestContext, user: TestUser): Promise<string> {
  const sku = await aSku();
  await put(user, [sku, 1]);
  const heal = await poisonOrdersOf(sku, typed.broken);
  try {
    const { status, text } = await send(visitor, 'placeOrderAction', await wishOf(user));
    expect(status).toBe(200);
    return text;
  } finally {
    await heal();
    await send(visitor, 'removeLineAction', { skuId: String(sku.id), returnTo: '/cart' });
  }
}

/** Answers the reference that the page shows. */
async function buyWithoutDatabase(
  browser: Browser,
  visitor: APIRequestContext,
  user: TestUser,
  sku: TestSku,
): Promise<string> {
  await put(user, [sku, 1]);
  const context = await browser.newContext({
    baseURL: shop.site,
    storageState: await visitor.storageState(),
  });
  const page = await context.newPage();
  await page.goto('/checkout');
  shop.mariadb.refuse();
  await page.getByRole('button', { name: words['zh-CN'].placeOrder, exact: true }).click();
  const shown = await page.getByText(/^编号 /).textContent();
  await askHealth(visitor);
  await shop.mariadb.accept();
  await context.close();
  return shown?.replace(/^编号 /, '') ?? '';
}

/** Another bug: a page and a file about a row that is not as rows are. */
async function openWhatIsBroken(browser: Browser): Promise<void> {
  const staff = await aStaff({}, { isSuperuser: true });
  const [row] = await db
    .insert(imports)
    .values({
      kind: 'stock',
      fileName: typed.broken,
      actorId: staff.id,
      columns: JSON.parse('1'),
      rowCount: 0,
      problemCount: 0,
      summary: {},
    })
    .$returningId();
  const context = await browser.newContext({ baseURL: shop.site });
  await logIn(context, staff, shop.site);
  const page = await context.newPage();
  const answer = await page.goto(`/admin/imports/${row?.id}`);
  expect(answer?.status()).toBe(500);
  broken.html = (await answer?.text()) ?? '';
  broken.shown = (await page.getByText(/^编号 /).textContent()) ?? '';
  const file = await context.request.get(`/admin/imports/${row?.id}/record`);
  expect(file.status()).toBe(500);
  Object.assign(broken, { file: await file.text(), fileId: file.headers()['x-request-id'] });
  shop.mariadb.refuse();
  for (const path of [
    `/admin/imports/${row?.id}/record`,
    '/admin/imports/templates/stock',
    '/admin/orders/export',
  ])
    files.push([path, (await context.request.get(path)).status()]);
  for (const path of [`/goods/${(await aSku()).id}`, '/list/115']) {
    const page = await context.request.get(path);
    const isForgotten = /<meta name="robots"[^>]*noindex/.test(await page.text());
    pages.push([path.split('/')[1] ?? '', page.status(), page.headers()['retry-after'] ?? '', isForgotten]);
  }
  await shop.mariadb.accept();
  await context.close();
}

async function logInAnew(): Promise<string> {
  const visitor = await request.newContext({ baseURL: shop.site });
  const { username: account, password } = typed;
  const { text } = await send(visitor, 'logInAction', { account, password });
  await visitor.dispose();
  return text;
}

async function askHealth(visitor: APIRequestContext): Promise<void> {
  const answer = await visitor.get('/api/health/ready');
  health.push([answer.status(), await answer.text()]);
}

test('one trace leads from the post to the order in the database', async () => {
  const spans = new Map(shop.spans().map((span) => [span.spanId, span]));
  const way = (span: ReceivedSpan | undefined): string[] =>
    span ? [...way(spans.get(span.parentSpanId ?? '')), span.name] : [];
  const ways = [...spans.values()].filter((span) => span.traceId === traceId).map(way);
  const groups = ['POST /checkout', 'place order', 'place together', 'transaction'];
  for (const last of ['BEGIN', 'INSERT orders', 'UPDATE skus', 'COMMIT'])
    expect(ways).toContainEqual([...groups, last]);
  expect(ways.map((steps) => steps.at(-1))).toContain('redis cart');
  const placed = [...spans.values()].find((span) => attributeOf(span, 'shop.order') === told.number);
  expect(placed).toMatchObject({ name: 'place order', traceId });
});

test('nothing that people typed, and no key of theirs, is in traces or log', () => {
  expect(told.cookie).not.toBe('');
  const texts = { traces: shop.sent(), log: shop.said() };
  expect(texts.traces).toContain('insert into `orders`');
  expect(texts.log).toContain('an order was placed');
  const planted = [...Object.values(typed).flatMap((text) => text.split(/\s+/)), told.cookie];
  const found = Object.entries(texts).map(([where, text]) => [
    where,
    planted.filter((one) => text.includes(one)),
  ]);
  expect(found).toEqual([
    ['traces', []],
    ['log', []],
  ]);
});

test('every line of the log is one event, and that of an order names it', () => {
  const lines = shop.lines();
  for (const line of lines)
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(info|warn|error)$/),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
      msg: expect.stringMatching(/./),
    });
  expect(lines.filter(({ order }) => order === told.number)).toEqual([
    expect.objectContaining({
      msg: 'an order was placed',
      userId: told.userId,
      requestId: expect.stringMatching(/^[\w-]{12}$/),
      traceId,
    }),
  ]);
  const failed = lines.filter(({ msg }) => msg === 'a request failed').map(({ requestId }) => requestId);
  const others = lines.filter(({ level, requestId }) => level === 'error' && !failed.includes(requestId));
  expect(others).toEqual([]);
});

test('a checkout that failed is found by the reference on the page, with whose it was and why', async () => {
  const lines = shop.lines().filter(({ requestId }) => requestId === told.reference);
  expect(lines).toContainEqual(
    expect.objectContaining({
      msg: 'an order was refused',
      userId: told.userId,
      checkoutKey: expect.stringMatching(/./),
      reason: 'unavailable',
    }),
  );
  const requestId = /"reference":"([^"]+)"/.exec(told.failed)?.[1];
  expect(shop.lines()).toContainEqual(
    expect.objectContaining({ msg: 'a request failed', level: 'error', requestId, err: expect.anything() }),
  );
  expect(await ordersOf({ id: told.userId } as TestUser)).toHaveLength(1);
});

test('a page and a file that fail tell a reference under which the log has them, and nothing of the shop', () => {
  const failed = shop.lines().filter(({ msg }) => msg === 'a request failed');
  const reference = broken.shown.replace(/^编号 /, '');
  expect(failed).toContainEqual(
    expect.objectContaining({ reference, route: '/admin/imports/[importId]', method: 'GET' }),
  );
  expect(failed).toContainEqual(
    expect.objectContaining({ requestId: broken.fileId, route: '/admin/imports/[importId]/record' }),
  );
  for (const text of [broken.html, broken.file, told.failed]) {
    expect(leakIn(text)).toBeUndefined();
    expect(text).not.toMatch(/TypeError|is not a function|is not iterable|127\.0\.0\.1/);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain(typed.broken);
  }
});

test('no file is had without the database, and that is no fault of the shop', () => {
  expect(files).toEqual(files.map(([path]) => [path, 503]));
  expect(files).toHaveLength(3);
});

test('goods and lists that cannot be shown for now are not to be forgotten by search engines', () => {
  expect(pages).toEqual(['goods', 'list'].map((path) => [path, 503, '60', false]));
});

test('a shop without its database or its Redis says which, and nothing else', () => {
  const without = (part: string) => [503, JSON.stringify({ status: 'unavailable', failing: [part] })];
  expect(health).toEqual([without('database'), without('redis')]);
});

test('who knows the password comes in without Redis', () => {
  expect(told.withoutRedis).toContain('"status":"done"');
});
