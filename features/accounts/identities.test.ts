import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { identities, oneTimeSecrets, users } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { forget } from '../../db/testing/forget.ts';
import { inTransaction } from '../../db/transaction.ts';
import { messages } from '../../i18n/messages/gathered.ts';
import { env } from '../../lib/env.ts';
import type { Person } from '../../lib/oauth.ts';
import { openSession, sealSession } from '../../lib/session.ts';
import { openTrip, sealTrip } from '../../lib/trip.ts';
import { openidOf, startQqSimulator } from '../../local/qq-simulator.mjs';
import { bindAccount } from './bind-account.ts';
import { leaveForProvider } from './leave-for-provider.ts';
import { linkIdentity } from './link-identity.ts';
import { issueCode } from './one-time-secrets.ts';
import { hashPassword } from './password.ts';
import { findPending, issuePending } from './pending-person.ts';
import { registerUser } from './register-user.ts';
import { returnFromProvider } from './return-from-provider.ts';
import { messagesTo } from './testing/messages-to.ts';
import { met } from './testing/met.ts';
import { unlinkIdentity } from './unlink-identity.ts';
import { welcomePerson } from './welcome-person.ts';

const app = { appId: '100000001', appKey: 'key' };
let qq: Awaited<ReturnType<typeof startQqSimulator>>;

beforeAll(async () => {
  qq = await startQqSimulator({ ...app, site: new URL(process.env.NEXTAUTH_URL ?? '').origin });
  Object.assign(process.env, {
    QQ_APP_ID: app.appId,
    QQ_APP_KEY: app.appKey,
    QQ_GATEWAY: qq.url,
    SHOP_DEMO: '1',
  });
});
afterAll(() => qq.close());

const aPerson = (given: Partial<Person> = {}): Person => ({
  provider: 'qq',
  subject: randomUUID(),
  nickname: '小明',
  ...given,
});
const ownerOf = async ({ provider, subject }: Person) =>
  (
    await db
      .select()
      .from(identities)
      .where(and(eq(identities.provider, provider), eq(identities.subject, subject)))
  ).map(({ userId }) => userId);

describe('the way to QQ and back', () => {
  const start = async (going: { next?: string; sessionId?: number } = {}) => {
    const { to, ticket } = await leaveForProvider({ provider: 'qq', next: '/cart', ...going });
    return { to, trip: await openTrip(ticket) };
  };
  const choose = async (to: string, who?: string): Promise<Record<string, string>> => {
    const body = new URLSearchParams(who === undefined ? {} : { who });
    const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' });
    return Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
  };
  const back = (given: Partial<Parameters<typeof returnFromProvider>[0]>) =>
    returnFromProvider({ provider: 'qq', query: {}, trip: undefined, sessionId: undefined, ...given });

  test('ends with who somebody is, and where they wanted to go', async () => {
    const { to, trip } = await start({ next: '/goods/7?from=list' });
    const person = await back({ query: await choose(to, 'Lily'), trip });
    expect(person).toEqual({ provider: 'qq', subject: openidOf(app.appId, 'Lily'), nickname: 'Lily' });
    expect(trip?.next).toBe('/goods/7?from=list');
  });

  test('counts only in the browser that began it, once', async () => {
    const [mine, another] = [await start(), await start()];
    const query = await choose(mine.to, 'Lily');
    const { state: _, ...withoutState } = query;
    for (const wrong of [
      { query, trip: undefined },
      { query, trip: another.trip },
      { query: withoutState, trip: mine.trip },
      { query: { ...query, state: 'guessed' }, trip: mine.trip },
      { query, trip: mine.trip, provider: 'github' },
      { query, trip: mine.trip && { ...mine.trip, provider: 'github' } },
      { query, trip: mine.trip && { ...mine.trip, provider: 'constructor' }, provider: 'constructor' },
    ]) {
      expect(await met(back(wrong))).toBe('provider-outdated');
    }
    const twins = [back({ query, trip: mine.trip }), back({ query, trip: mine.trip })].map(met);
    expect((await Promise.all(twins)).sort()).toEqual(['done', 'provider-outdated']);
  });

  test('ends while Redis is away, once', async () => {
    const [{ to, trip }, url] = [await start(), process.env.REDIS_URL];
    const query = await choose(to, 'Lily');
    forget();
    process.env.REDIS_URL = 'redis://127.0.0.1:9';
    const twins = [back({ query, trip }), back({ query, trip })].map(met);
    expect((await Promise.all(twins)).sort()).toEqual(['done', 'provider-outdated']);
    forget();
    process.env.REDIS_URL = url;
  });

  test('that is to link an account counts only in the session that began it', async () => {
    for (const sessionId of [undefined, 8]) {
      const { to, trip } = await start({ sessionId: 7 });
      expect(await met(back({ query: await choose(to, 'Lily'), trip, sessionId }))).toBe('provider-outdated');
    }
    const { to, trip } = await start({ sessionId: 7 });
    expect(await met(back({ query: await choose(to, 'Lily'), trip, sessionId: 7 }))).toBe('done');
  });

  test('may be given up there', async () => {
    const { to, trip } = await start();
    expect(await met(back({ query: await choose(to), trip }))).toBe('provider-cancelled');
    const other = await start();
    const query = { error: 'access_denied', state: other.trip?.state ?? '' };
    expect(await met(back({ query, trip: other.trip }))).toBe('provider-cancelled');
  });

  test('needs a provider that is known', async () => {
    for (const provider of ['github', '', 'constructor', 'QQ'])
      expect(await met(leaveForProvider({ provider, next: '/' }))).toBe('provider-failed');
  });

  test('has a ticket that is no session, as a session is no ticket', async () => {
    const { ticket } = await leaveForProvider({ provider: 'qq', next: '/' });
    expect(ticket.length).toBeLessThan(3_000);
    expect(await openSession(ticket)).toBeUndefined();
    await expect(decode({ token: ticket, secret: env().NEXTAUTH_SECRET })).rejects.toThrow();
    const session = await sealSession({ userId: 7, sessionVersion: 0, sessionId: 9 }, 60);
    expect(await openTrip(session)).toBeUndefined();
    for (const bad of [undefined, '', 'x', `${ticket}x`, 'a'.repeat(9_000)])
      expect(await openTrip(bad)).toBeUndefined();
  });

  test('drops an address that no cookie could hold', async () => {
    const { ticket } = await leaveForProvider({ provider: 'qq', next: `/search?q=${'a'.repeat(3_000)}` });
    expect(await openTrip(ticket)).toMatchObject({ next: '/' });
    const trip = {
      provider: 'qq',
      state: 's'.repeat(43),
      jar: { a: 'j'.repeat(700) },
      next: `/${'a'.repeat(999)}`,
    };
    expect((await sealTrip(trip)).length).toBeLessThan(3_900);
  });
});

describe('who comes from QQ', () => {
  test('comes into the account that is linked, unless it is closed', async () => {
    const [user, person] = [await aUser({ sessionVersion: 4 }), aPerson()];
    await linkIdentity(user.id, person, 'zh-CN');
    expect(await welcomePerson(person)).toEqual({ proof: { userId: user.id, sessionVersion: 4 } });
    await db.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    expect(await met(welcomePerson(person))).toBe('account-closed');
  });

  test('is a new way in, which the owner hears of at the verified address, once', async () => {
    const email = `${randomUUID()}@meiduo.example`;
    const [user, person] = [await aUser({ email, emailVerifiedAt: new Date() }), aPerson()];
    for (let i = 0; i < 2; i += 1) await linkIdentity(user.id, person, 'en');
    const mails = await messagesTo(email);
    expect(mails.map(({ subject }) => subject)).toEqual([messages.en.mails.changed.identity]);
  });

  test('is somebody else than the same id elsewhere', async () => {
    const [user, person] = [await aUser(), aPerson()];
    await linkIdentity(user.id, person, 'zh-CN');
    expect(await welcomePerson({ ...person, provider: 'github' })).toHaveProperty('token');
  });

  test('and is a stranger gets a token that the server knows, for a quarter of an hour', async () => {
    const person = aPerson({ nickname: '<b>阿强</b>' });
    const welcome = await welcomePerson(person);
    const token = 'token' in welcome ? welcome.token : '';
    expect(await findPending(token)).toMatchObject({ person });
    const [row] = await db
      .select()
      .from(oneTimeSecrets)
      .where(eq(oneTimeSecrets.subject, `qq:${person.subject}`));
    expect(JSON.stringify(row)).not.toContain(token);
    await expireSecrets(person);
    expect(await findPending(token)).toBeUndefined();
    for (const bad of [undefined, '', 'invented', '三']) expect(await findPending(bad)).toBeUndefined();
  });
});

const expireSecrets = (person: Person) =>
  db
    .update(oneTimeSecrets)
    .set({ expiresAt: new Date(0) })
    .where(eq(oneTimeSecrets.subject, `qq:${person.subject}`));

let serial = Date.now() % 1e8;
function aNumber(): number {
  serial += 1;
  return serial;
}
const aMobile = () => `17${String(aNumber()).padStart(9, '0')}`;
const pendingFor = (person: Person) => inTransaction((tx) => issuePending(tx, person));
const codeTo = (mobile: string, purpose: 'bind' | 'register' = 'bind') =>
  inTransaction((tx) => issueCode(tx, { purpose, subject: mobile }));
const password = 'a long enough one';

describe('a stranger with an account', () => {
  async function anAccount() {
    const mobile = aMobile();
    return { mobile, user: await aUser({ mobile, passwordHash: await hashPassword(password) }) };
  }
  const bind = (given: { token: string; mobile: string; code: string; password?: string }) =>
    bindAccount({ password, clientAddress: randomUUID(), locale: 'zh-CN', ...given });

  test('links it with number, password and code, and comes in', async () => {
    const [{ mobile, user }, person] = [await anAccount(), aPerson()];
    const email = `${randomUUID()}@example.com`;
    await db.update(users).set({ email, emailVerifiedAt: new Date() }).where(eq(users.id, user.id));
    const token = await pendingFor(person);
    const code = await codeTo(mobile);
    const proof = await bind({ token, mobile, code });
    expect(proof).toEqual({ userId: user.id, sessionVersion: 0 });
    expect(await welcomePerson(person)).toEqual({ proof });
    expect(await messagesTo(email)).toMatchObject([
      { channel: 'mail', body: expect.stringContaining('绑定到了你的美多账号') },
    ]);
    expect(await findPending(token)).toBeUndefined();
    expect(await met(bind({ token: await pendingFor(aPerson()), mobile, code }))).toBe('code-wrong');
  });

  test('proves all of it, and may try again after a slip', async () => {
    const [{ mobile }, other, person] = [await anAccount(), await anAccount(), aPerson()];
    const token = await pendingFor(person);
    const code = await codeTo(mobile);
    const codeOfOther = await codeTo(other.mobile);
    expect(await met(bind({ token, mobile, code, password: 'another one' }))).toBe('wrong-password');
    expect(await met(bind({ token, mobile: aMobile(), code }))).toBe('wrong-password');
    expect(await met(bind({ token, mobile, code: code === '000000' ? '000001' : '000000' }))).toBe(
      'code-wrong',
    );
    if (code !== codeOfOther)
      expect(await met(bind({ token, mobile, code: codeOfOther }))).toBe('code-wrong');
    expect(await met(bind({ token: 'invented', mobile, code }))).toBe('provider-outdated');
    expect(await ownerOf(person)).toEqual([]);
    expect(await met(bind({ token, mobile, code }))).toBe('done');
  });

  test('has no use of a code for something else', async () => {
    const [{ mobile }, person] = [await anAccount(), aPerson()];
    const code = await codeTo(mobile, 'register');
    expect(await met(bind({ token: await pendingFor(person), mobile, code }))).toBe('code-wrong');
  });

  test('links nothing with a token that was used or is too old', async () => {
    const [{ mobile }, person] = [await anAccount(), aPerson()];
    const used = await pendingFor(person);
    await bind({ token: used, mobile, code: await codeTo(mobile) });
    const again = async (token: string) => met(bind({ token, mobile, code: await codeTo(mobile) }));
    expect(await again(used)).toBe('provider-outdated');
    const late = await pendingFor(aPerson({ subject: person.subject }));
    await expireSecrets(person);
    expect(await again(late)).toBe('provider-outdated');
  });

  test('cannot be linked to two accounts, also not at the same moment', async () => {
    const [one, two, person] = [await anAccount(), await anAccount(), aPerson()];
    const [first, second] = [await pendingFor(person), await pendingFor(person)];
    const codes = [await codeTo(one.mobile), await codeTo(two.mobile)] as const;
    const both = await Promise.all([
      met(bind({ token: first, mobile: one.mobile, code: codes[0] })),
      met(bind({ token: second, mobile: two.mobile, code: codes[1] })),
    ]);
    expect(both.sort()).toEqual(['done', 'identity-taken']);
    expect(await ownerOf(person)).toHaveLength(1);
  });

  test('cannot link a second QQ to an account, also not at the same moment', async () => {
    const [{ mobile, user }, people] = [await anAccount(), [aPerson(), aPerson()]];
    const outcomes = await Promise.all(people.map((person) => met(linkIdentity(user.id, person, 'zh-CN'))));
    expect(outcomes.sort()).toEqual(['done', 'identity-second']);
    const token = await pendingFor(aPerson());
    expect(await met(bind({ token, mobile, code: await codeTo(mobile) }))).toBe('identity-second');
  });
});

describe('a stranger without an account', () => {
  const newcomer = () => ({
    username: `企鹅_${aNumber()}`,
    mobile: aMobile(),
    password,
    clientAddress: '10.3.1.1',
  });

  test('gets one that is linked from its first moment', async () => {
    const [who, person] = [newcomer(), aPerson()];
    const pending = await findPending(await pendingFor(person));
    const proof = await registerUser({ ...who, code: await codeTo(who.mobile), ...(pending && { pending }) });
    expect(await welcomePerson(person)).toEqual({ proof });
  });

  test('gets none when somebody else was linked meanwhile', async () => {
    const [who, person] = [newcomer(), aPerson()];
    const pending = await findPending(await pendingFor(person));
    await linkIdentity((await aUser()).id, person, 'zh-CN');
    const registration = registerUser({
      ...who,
      code: await codeTo(who.mobile),
      ...(pending && { pending }),
    });
    expect(await met(registration)).toBe('identity-taken');
    expect(await db.select().from(users).where(eq(users.username, who.username))).toEqual([]);
  });

  test('gets one account, however often the form is sent', async () => {
    const [one, two, person] = [newcomer(), newcomer(), aPerson()];
    const token = await pendingFor(person);
    const send = async (who: ReturnType<typeof newcomer>, code: string) => {
      const pending = await findPending(token);
      return met(registerUser({ ...who, code, ...(pending && { pending }) }));
    };
    const codes = [await codeTo(one.mobile), await codeTo(two.mobile)] as const;
    const outcomes = await Promise.all([send(one, codes[0]), send(two, codes[1])]);
    expect(outcomes.sort()).toEqual(['done', 'identity-taken']);
  });
});

describe('a linked QQ', () => {
  test('can be let go, and linked elsewhere afterwards', async () => {
    const [user, other, person] = [
      await aUser({ passwordHash: await hashPassword(password) }),
      await aUser(),
      aPerson(),
    ];
    await linkIdentity(user.id, person, 'zh-CN');
    expect(await met(linkIdentity(user.id, person, 'zh-CN'))).toBe('done');
    expect(await met(linkIdentity(other.id, person, 'zh-CN'))).toBe('identity-taken');
    await unlinkIdentity(user.id, 'qq');
    await unlinkIdentity(user.id, 'qq');
    expect(await ownerOf(person)).toEqual([]);
    expect(await met(linkIdentity(other.id, person, 'zh-CN'))).toBe('done');
  });

  test('stays while it is the only way in', async () => {
    const [user, person] = [await aUser({ passwordHash: 'none' }), aPerson()];
    await linkIdentity(user.id, person, 'zh-CN');
    expect(await met(unlinkIdentity(user.id, 'qq'))).toBe('last-way-in');
    await linkIdentity(user.id, aPerson({ provider: 'github' }), 'zh-CN');
    const both = ['qq', 'github'].map((provider) => met(unlinkIdentity(user.id, provider)));
    expect((await Promise.all(both)).sort()).toEqual(['done', 'last-way-in']);
  });

  test('is let go by its owner alone', async () => {
    const [user, other, person] = [await aUser(), await aUser(), aPerson()];
    await linkIdentity(user.id, person, 'zh-CN');
    for (const name of ['qq', '三', '']) await unlinkIdentity(other.id, name);
    expect(await ownerOf(person)).toEqual([user.id]);
  });
});
