import { Agent } from 'node:http';
import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { aSession, aSku, aUser, type TestUser } from '../../db/testing/builders.ts';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { actions } from '../../e2e/action-table.ts';
import { builtActions, builtRoutes } from '../../e2e/build-manifests.ts';
import { rowsOf } from '../../e2e/rows-of.ts';
import { type Things, thingsOf } from '../../e2e/things.ts';
import { buy, put, sessionOf } from '../../features/orders/testing/buying.ts';
import { sealSession, sessionCookieName } from '../../lib/session.ts';
import { until } from '../../local/processes.mjs';
import { type Door, send } from '../send.ts';
import { fuzzAction, type Visitor } from './fuzz-actions.ts';
import { fuzzRoute } from './fuzz-routes.ts';

/** Fields of the actions that the table of ownership has nothing to say about. */
const others = {
  account: 'demo',
  username: 'somebody_new',
  password: 'correct horse battery',
  password2: 'correct horse battery',
  newPassword: 'correct horse battery',
  newPassword2: 'correct horse battery',
  mobile: '13912345678',
  code: '123456',
  purpose: 'register',
  puzzle: '',
  provider: 'qq',
  next: '/',
  token: 'a'.repeat(43),
  locale: 'en',
  theme: 'dark',
  step: 'code',
  agreed: 'on',
};

type Fuzzed = { calls: number; findings: string[] };

/** So many made-up calls to each action and each route, as a guest and a shopper and, for what is theirs, as staff. */
export async function fuzzShop(site: string, runs: number): Promise<Fuzzed> {
  const door: Door = { port: Number(new URL(site).port), site, agent: new Agent({ keepAlive: true }) };
  const [bystander, shopper, staff] = [
    await anOwner(),
    await anOwner(),
    await aStaff({}, { isSuperuser: true }),
  ];
  // a session of its own each time: some of the calls end theirs
  const guest = async (): Promise<Visitor> => ({ who: 'a guest', cookie: undefined });
  const asShopper = async (): Promise<Visitor> => ({
    who: 'a shopper',
    cookie: await cookieOf(shopper.user),
  });
  const asStaff = async (): Promise<Visitor> => ({ who: 'staff', cookie: await cookieOf(staff) });
  const before = (await rowsOf(bystander.user.id)).split('\n');
  const findings: string[] = [];
  let calls = 0;
  const note = async (work: Promise<void>, made: number) => {
    calls += made;
    await work.catch((error: unknown) => findings.push(wordsOf(error)));
  };

  for (const action of builtActions()) {
    const entry = actions[action.name] ?? 'public';
    const isStaffs = entry !== 'public' && 'staff' in entry;
    for (const visitor of [guest, asShopper, ...(isStaffs ? [asStaff] : [])])
      await note(fuzzAction(door, action, fieldsOf(entry, shopper.things), await visitor(), runs), runs);
  }
  for (const pattern of builtRoutes())
    for (const visitor of pattern.startsWith('/admin') ? [asStaff] : [guest, asShopper])
      await note(fuzzRoute(door, pattern, await visitor(), runs), runs);

  const after = (await rowsOf(bystander.user.id)).split('\n');
  const touched = after.find((line, i) => line !== before[i]);
  if (touched) findings.push(`somebody else was touched: ${touched}`);
  const { status } = await send(door, '/api/health/ready');
  if (status !== 200) findings.push(`the shop is not ready any more: ${status}`);
  door.agent.destroy();
  return { calls, findings };
}

/** What went wrong, and the smallest call that shows it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return `${cause}\n${error.message}`;
}

async function cookieOf(user: TestUser): Promise<string> {
  const session = sessionOf({ ...user, sessionId: await aSession(user.id) });
  return `${sessionCookieName()}=${await sealSession(session, 86_400)}`;
}

/** Somebody with an address, an order and something in the cart. */
async function anOwner() {
  const [user, sku] = [await aUser(), await aSku({ stock: 1_000 })];
  await put(user, [sku, 1]);
  const number = await buy(user);
  await cleared(user.id);
  await put(user, [sku, 2]);
  return { user, things: thingsOf({ number, user, sku, password: 'not the password' }) };
}

/** The cart is cleared a moment after the order; until then the order is not as it will stay. */
async function cleared(userId: number): Promise<void> {
  const isCleared = async () => {
    const rows = await db.select({ at: orders.cartClearedAt }).from(orders).where(eq(orders.userId, userId));
    return rows.every(({ at }) => at !== null);
  };
  if (!(await until(isCleared, 30_000))) throw new Error('the cart was not cleared');
}

function fieldsOf(entry: (typeof actions)[string], things: Things): Record<string, string> {
  if (entry === 'public') return others;
  if ('mine' in entry) return entry.mine(things);
  return 'own' in entry ? entry.own(things) : entry.staff(things);
}
