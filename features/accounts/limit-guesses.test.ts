import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { secondFactors, sessions } from '../../db/schema/index.ts';
import { aUser, type TestUser } from '../../db/testing/builders.ts';
import { forget } from '../../db/testing/forget.ts';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { pingRedis } from '../../lib/redis.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { codeAt } from './authenticator.ts';
import { checkPassword } from './check-password.ts';
import { openTicket } from './factor-key.ts';
import { everywhere, forgiveGuesses, limitGuesses } from './limit-guesses.ts';
import { oweSecondStep } from './owe-second-step.ts';
import { hashPassword } from './password.ts';
import { provePassword } from './prove-password.ts';
import { beginSecondStep, confirmSecondStep } from './set-up-second-step.ts';
import { takeSecondStep } from './take-second-step.ts';
import { met } from './testing/met.ts';

const redis = await startFaultProxy(process.env.REDIS_URL ?? '');
process.env.REDIS_URL = redis.url;
afterAll(() => redis.refuse());

const password = 'correct horse battery';
const passwordHash = await hashPassword(password);
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
const locale = 'zh-CN';

const enter = (account: string, typed: string, clientAddress: string) =>
  met(checkPassword({ account, password: typed, clientAddress }));

async function times(most: number, guess: () => Promise<string>): Promise<string[]> {
  const outcomes: string[] = [];
  for (let i = 0; i < most; i += 1) outcomes.push(await guess());
  return outcomes;
}

async function ms(work: Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work;
  return performance.now() - from;
}

async function take({ id: userId, sessionVersion }: TestUser, code: string, clientAddress: string) {
  const token = await oweSecondStep({ userId, sessionVersion }, { isRemembered: false, next: '/' });
  return met(takeSecondStep(token, { code, clientAddress, locale }));
}

const told = vi.spyOn(log, 'warn');
const refusals = async (reason: string) => {
  const { values } = await metrics().loginRefusals.get();
  return values.find(({ labels }) => labels.reason === reason)?.value ?? 0;
};

/** Somebody whose logins take a second step, and what shows the code of the moment. */
async function aCareful() {
  const user = await aUser({ passwordHash });
  const ticket = await beginSecondStep(user.id, { password, clientAddress: anAddress() });
  const key = (await openTicket(user.id, ticket)) ?? '';
  const code = () => codeAt(key, new Date());
  await confirmSecondStep(
    { userId: user.id, sessionId: user.sessionId },
    { ticket, code: code(), clientAddress: anAddress(), locale },
  );
  await db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.userId, user.id));
  return { ...user, code, wrong: () => String((Number(code()) + 500_000) % 1e6).padStart(6, '0') };
}

describe.each(['refuses', 'stands still'] as const)('while Redis %s', (fault) => {
  beforeEach(() => {
    forget();
    return async () => {
      redis.thaw();
      if (fault === 'refuses') await redis.accept();
      await vi.waitFor(() => pingRedis(), { timeout: 5_000, interval: 20 });
    };
  });
  const breakRedis = () => (fault === 'refuses' ? redis.refuse() : redis.freeze());

  test('who knows the password comes in, and is asked for it, in less than three seconds', async () => {
    const [user, here] = [await aUser({ passwordHash }), anAddress()];
    breakRedis();
    const proof = { userId: user.id, password, clientAddress: here };
    expect(
      await ms(enter(user.username, password, here).then((was) => expect(was).toBe('done'))),
    ).toBeLessThan(3_000);
    expect(await met(provePassword(proof))).toBe('done');
  });

  test('ten wrong passwords are looked at, and the owner still comes in from elsewhere', async () => {
    const [user, here] = [await aUser({ passwordHash }), anAddress()];
    breakRedis();
    expect(await times(11, () => enter(user.username, 'wrong one', here))).toEqual([
      ...Array(10).fill('wrong-password'),
      'too-many-tries',
    ]);
    expect(await enter(user.username, password, here)).toBe('too-many-tries');
    expect(await enter(user.username, password, anAddress())).toBe('done');
  });

  test('the second step lets its owner in, in less than three seconds, and limits who guesses', async () => {
    const user = await aCareful();
    const here = anAddress();
    breakRedis();
    expect(
      await ms(take(user, user.code(), anAddress()).then((was) => expect(was).toBe('done'))),
    ).toBeLessThan(3_000);
    expect(await times(11, () => take(user, user.wrong(), here))).toEqual([
      ...Array(10).fill('code-wrong'),
      'too-many-tries',
    ]);
    const elsewhere = await times(20, () => take(user, user.wrong(), anAddress()));
    expect(elsewhere).toEqual([...Array(19).fill('code-wrong'), 'too-many-tries']);
  });
});

test('of guesses at many accounts that come from one address at once three hundred are looked at', async () => {
  const clientAddress = anAddress();
  let looks = 0;
  const guess = async () => {
    looks += 1;
    await pingRedis();
    return undefined;
  };
  const guessed = { what: 'password', find: async () => undefined } as const;
  const outcomes = await Promise.all(
    Array.from({ length: 400 }, (_, i) =>
      met(limitGuesses({ account: `${clientAddress} ${i}`, clientAddress, guessed }, guess)),
    ),
  );
  expect(looks).toBe(300);
  expect(outcomes.filter((was) => was === 'too-many-tries')).toHaveLength(100);
});

test('right ones do not count against their address', async () => {
  const clientAddress = anAddress();
  const guessed = { what: 'password', find: async () => undefined } as const;
  for (let i = 0; i < 301; i += 1) {
    const one = { account: `${clientAddress} ${i}`, clientAddress, guessed };
    expect(await limitGuesses(one, async () => 'found')).toBe('found');
  }
});

describe('who watches the shop', () => {
  const message = 'too many guesses at a login';
  const lines = () => told.mock.calls.filter(([, said]) => said === message).map(([ids]) => ids);
  beforeEach(() => {
    forget();
    told.mockClear();
  });

  test('is told of each password that is not looked at, by ids alone', async () => {
    const staff = await aStaff({}, { passwordHash });
    const [typed, nobody, here] = ['wrong one', 'nobody at all', anAddress()];
    await times(20, () => enter(staff.username, typed, here));
    await times(11, () => enter(nobody, typed, here));
    expect(lines()).toEqual([
      ...Array(10).fill({ reason: 'password', userId: staff.id, isStaff: true }),
      { reason: 'password', userId: undefined, isStaff: undefined },
    ]);
    expect(await refusals('password')).toBe(11);
  });

  test('is told of the codes of a second step, from one address and from all', async () => {
    const user = await aCareful();
    const here = anAddress();
    await times(11, () => take(user, user.wrong(), here));
    expect(lines()).toEqual([{ reason: 'second-step', userId: user.id, isStaff: false }]);
    await times(20, () => take(user, user.wrong(), anAddress()));
    expect(lines()).toHaveLength(2);
    expect(await refusals('second-step')).toBe(2);
  });
});

test('once Redis is back, all processes count together again', async () => {
  forget();
  const [user, here] = [await aUser({ passwordHash }), anAddress()];
  expect(await times(9, () => enter(user.username, 'wrong one', here))).toEqual(
    Array(9).fill('wrong-password'),
  );
  redis.refuse();
  expect(await enter(user.username, 'wrong one', here)).toBe('wrong-password');
  await redis.accept();
  await vi.waitFor(() => pingRedis(), { timeout: 5_000, interval: 20 });
  forget(); // as another process, that has counted nothing by itself
  expect(await times(2, () => enter(user.username, 'wrong one', here))).toEqual([
    'wrong-password',
    'too-many-tries',
  ]);
});

test('from many addresses a hundred wrong passwords of an account are looked at, and its own devices go on', async () => {
  const { id, username } = await aUser({ passwordHash });
  await Promise.all(Array.from({ length: 99 }, () => everywhere.count(username)));
  expect(await enter(username, 'wrong', anAddress())).toBe('wrong-password');
  expect(await enter(username, password, anAddress())).toBe('too-many-tries');
  const deviceKey = keyedDigest(`device:${username}`);
  const onDevice = (typed = password) =>
    met(checkPassword({ account: username, password: typed, clientAddress: anAddress(), deviceKey }));
  expect(await onDevice()).toBe('too-many-tries');
  await db.update(sessions).set({ deviceKey }).where(eq(sessions.userId, id));
  expect(await onDevice()).toBe('done');
  expect(await onDevice('mistyped')).toBe('wrong-password');
  await forgiveGuesses([username], anAddress());
  expect(await enter(username, password, anAddress())).toBe('done');
});
