import { randomUUID } from 'node:crypto';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { browsingHistory, favourites, sessions, users } from '../db/schema/index.ts';
import { anAddress, aSession, aSku, aUser } from '../db/testing/builders.ts';
import { hashPassword } from '../features/accounts/password.ts';
import { aNewcomer } from '../features/accounts/testing/a-newcomer.ts';
import { buy, put } from '../features/orders/testing/buying.ts';
import { newOrderNumber } from '../lib/order-number.ts';
import { act } from './act.ts';
import { actions } from './action-table.ts';
import { builtActions, builtRoutes } from './build-manifests.ts';
import { expect, logIn, ordersOf, test } from './fixtures.ts';
import { addressOf, type Route, routes } from './route-table.ts';
import { rowsOf } from './rows-of.ts';
import { type Things, thingsOf } from './things.ts';

/** Names that no thing has. */
const nothing: Things = {
  number: newOrderNumber(new Date()),
  addressId: '999999999999',
  sessionId: '999999999999',
  skuId: '999999999999',
  productId: '999999999999',
  userId: '999999999999',
  password: 'not the password',
};

test('every page, route and action has its place in the table', () => {
  expect(builtRoutes()).toEqual(Object.keys(routes).sort());
  const names = builtActions().map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(actions).sort());
});

type Owner = Awaited<ReturnType<typeof anOwner>>;

/** Somebody with something of every kind, told apart from everybody else. */
async function anOwner() {
  const [{ mobile }, mark] = [aNewcomer(), randomUUID().slice(0, 8)];
  const [email, password] = [`${mark}@example.com`, 'correct horse battery'];
  const user = await aUser({
    username: `owner_${mark}`,
    mobile,
    email,
    emailVerifiedAt: new Date(),
    passwordHash: await hashPassword(password),
  });
  const addressId = await anAddress(user.id, { receiver: `林 ${mark}`, place: `华景路 ${mark} 号`, mobile });
  await db.update(users).set({ defaultAddressId: addressId }).where(eq(users.id, user.id));
  const [sku, other] = [await aSku(), await aSku()];
  const owner = { ...user, addressId };
  await put(owner, [sku, 1]);
  const number = await buy(owner, { remark: `请放 ${mark}` });
  await expect.poll(async () => (await ordersOf(owner))[0]?.cartClearedAt).toBeInstanceOf(Date); // happens by itself
  await put(owner, [other, 2]);
  await db.insert(favourites).values({ userId: user.id, skuId: sku.id });
  await db.insert(browsingHistory).values({ userId: user.id, skuId: sku.id });
  const sessionId = await aSession(user.id, { device: `Safari · ${mark}` });
  const things = thingsOf({ number, user: { ...owner, sessionId }, sku, password });
  return { ...owner, things, marks: [mark, mobile, `${mobile.slice(0, 3)}****${mobile.slice(-4)}`] };
}

/** A browser of nobody, of another shopper, of the owner once disabled, and one whose session was ended. */
const strangers = {
  guest: async () => {},
  other: async (context: BrowserContext, _: Owner, site: string) => logIn(context, await aUser(), site),
  disabled: async (context: BrowserContext, owner: Owner, site: string) => {
    await db.update(users).set({ isActive: false }).where(eq(users.id, owner.id));
    await logIn(context, owner, site);
  },
  ended: async (context: BrowserContext, owner: Owner, site: string) => {
    const sessionId = await aSession(owner.id);
    await db.update(sessions).set({ endedAt: sql`now(3)` }).where(eq(sessions.id, sessionId));
    await logIn(context, { ...owner, sessionId }, site);
  },
};
type Stranger = keyof typeof strangers;
const allStrangers = Object.keys(strangers) as Stranger[];

/** The browser as if it had never been here, in the hands of that stranger. */
async function asStranger(
  context: BrowserContext,
  [who, owner, site]: [Stranger, Owner, string],
): Promise<APIRequestContext> {
  await context.clearCookies();
  await strangers[who](context, owner, site);
  return context.request;
}

const personal = Object.entries(routes).filter(([, route]) => route !== 'public' && route !== 'machine');
const isNamed = (route: Route) => typeof route === 'object';
const isStaffs = (route: Route) => route === 'staff' || (typeof route === 'object' && 'staff' in route);

/** The page as browsers ask for it, and as Next's router does. */
async function look(request: APIRequestContext, path: string) {
  const [page, payload] = await Promise.all([
    request.get(path, { maxRedirects: 0 }),
    request.get(path, { headers: { RSC: '1' }, maxRedirects: 0 }),
  ]);
  const { location = '' } = page.headers();
  return { status: page.status(), location, text: (await page.text()) + (await payload.text()) };
}

/** What is read on a page: without scripts, tags, and the numbers of its address. */
const readable = (text: string, address: string) =>
  without(address.match(/\d+/g) ?? [], text.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ''))
    .split('</html>')[0]
    ?.replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const without = (names: readonly string[], text: string) =>
  names.reduce((rest, name) => rest.replaceAll(new RegExp(`(?<!\\d)${name}(?!\\d)`, 'g'), '…'), text);

test('the owner sees what is personal', async ({ context, site }) => {
  const owner = await anOwner();
  await logIn(context, owner, site);
  const seen: string[] = [];
  for (const [pattern, route] of personal) {
    if (isStaffs(route)) continue;
    const { status, text } = await look(context.request, addressOf(pattern, route, owner.things));
    expect([pattern, status < 500]).toEqual([pattern, true]);
    if (owner.marks.some((mark) => text.includes(mark))) seen.push(pattern);
  }
  // so that the tests below look for something that can be there
  expect(seen).toEqual(
    expect.arrayContaining([
      '/account',
      '/account/addresses',
      '/account/data',
      '/account/orders/[number]',
      '/account/security',
      '/checkout',
      '/orders/[number]/placed',
    ]),
  );
});

for (const who of allStrangers) {
  test(`a page of the owner tells nothing to ${who}`, async ({ context, site }) => {
    const owner = await anOwner();
    const request = await asStranger(context, [who, owner, site]);
    for (const [pattern, route] of personal) {
      const address = addressOf(pattern, route, owner.things);
      const { status, location, text } = await look(request, address);
      for (const mark of owner.marks) expect(text, `${pattern} holds ${mark}`).not.toContain(mark);
      const toLogin = /^(https?:\/\/[^/]+)?\/login\?/.test(location);
      const isRefused = status === 404 || (status >= 300 && status < 400 && toLogin);
      if (who !== 'other' || isNamed(route) || isStaffs(route))
        expect([pattern, status, isRefused]).toEqual([pattern, status, true]);
      if (!isNamed(route)) continue;
      const nowhere = addressOf(pattern, route, nothing);
      const never = await look(request, nowhere);
      expect([pattern, status]).toEqual([pattern, never.status]);
      expect(readable(text, address)).toBe(readable(never.text, nowhere));
    }
  });
}

/** The state that came back, without what the form named. */
function stateIn(text: string, sent: Record<string, string>, others: Record<string, string>): string {
  const state = text.split('\n').find((line) => /^\w+:\{"status":/.test(line)) ?? '';
  const common = Object.entries(others).flat();
  const names = Object.entries(sent)
    .flat()
    .filter((name) => !common.includes(name));
  return without(
    names.sort((a, b) => b.length - a.length),
    state,
  );
}

const isRefused = (state: string) => state.includes('"status":"refused"');
const isSignedOut = (state: string) =>
  /"code":"signed-out"/.test(state) || /"status":"done","to":"\/login\b/.test(state);

for (const who of allStrangers) {
  test(`no action of ${who} touches what is the owner's`, async ({ context, site }) => {
    const owner = await anOwner();
    for (const action of builtActions()) {
      const entry = actions[action.name];
      if (!entry || entry === 'public') continue;
      const fieldsFor = 'mine' in entry ? entry.mine : 'own' in entry ? entry.own : entry.staff;
      const request = await asStranger(context, [who, owner, site]);
      const before = await rowsOf(owner.id);
      const [theirs, nobodys] = [fieldsFor(owner.things), fieldsFor(nothing)];
      const { status, text } = await act(request, action, theirs, site);
      const state = stateIn(text, theirs, nobodys);
      expect([action.name, status]).toEqual([action.name, 200]);
      expect(await rowsOf(owner.id), action.name).toBe(before);
      for (const mark of owner.marks) expect(text, action.name).not.toContain(mark);
      // it was understood, and came as far as the question who may
      expect([action.name, state]).toEqual([
        action.name,
        expect.stringMatching(/"status":"(refused|done|scanning)"/),
      ]);
      if ('mine' in entry) continue;
      const isNo = 'staff' in entry ? isRefused(state) : who === 'other' || isSignedOut(state);
      expect([action.name, isNo, state]).toEqual([action.name, true, state]);
      if (who === 'other' && isNaming(fieldsFor)) {
        const never = await act(request, action, nobodys, site);
        expect([action.name, state]).toEqual([action.name, stateIn(never.text, nobodys, theirs)]);
      }
    }
  });
}

/** Whether the form names a thing of the owner. */
const isNaming = (fields: (things: Things) => Record<string, string>) => {
  const sent = JSON.stringify(fields(nothing));
  return sent.includes(nothing.number) || sent.includes(nothing.addressId);
};
