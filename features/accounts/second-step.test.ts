import { randomInt, randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { oneTimeSecrets, recoveryCodes, secondFactors, users } from '../../db/schema/index.ts';
import { aSession, aUser } from '../../db/testing/builders.ts';
import { addressOf, codeAt, newKey, stepOf } from './authenticator.ts';
import { drawQr } from './draw-qr.ts';
import { openKey, openTicket, sealKey } from './factor-key.ts';
import { oweSecondStep } from './owe-second-step.ts';
import { hashPassword } from './password.ts';
import { hasSecondFactor } from './read-factor.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { secondStepOf } from './second-step-queries.ts';
import { listSessions } from './security-queries.ts';
import { beginSecondStep, confirmSecondStep } from './set-up-second-step.ts';
import { takeSecondStep } from './take-second-step.ts';
import { messagesTo } from './testing/messages-to.ts';
import { met } from './testing/met.ts';
import { turnOffSecondStep } from './turn-off-second-step.ts';

const password = 'correct horse battery';
const hashed = hashPassword(password);
const locale = 'zh-CN';
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
const visitor = () => ({ clientAddress: anAddress(), locale }) as const;

async function anOwner() {
  const email = `${randomUUID()}@example.com`;
  const user = await aUser({ email, emailVerifiedAt: new Date(), passwordHash: await hashed });
  return { ...user, email };
}

type Owner = Awaited<ReturnType<typeof anOwner>>;

const codeOf = (key: string, stepsOff = 0) => codeAt(key, new Date(Date.now() + stepsOff * 30_000));
const wrongOf = (key: string) => String((Number(codeOf(key)) + 500_000) % 1_000_000).padStart(6, '0');

/** So that a test need not wait for the next half minute. */
const later = ({ id }: Owner) =>
  db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.userId, id));

const begin = (owner: Owner, given = password) =>
  beginSecondStep(owner.id, { password: given, clientAddress: anAddress() });
const confirm = (owner: Owner, ticket: string, code: string) =>
  confirmSecondStep({ userId: owner.id, sessionId: owner.sessionId }, { ticket, code, ...visitor() });

/** An owner whose logins take a second step. */
async function aCareful() {
  const owner = await anOwner();
  const ticket = await begin(owner);
  const key = (await openTicket(owner.id, ticket)) ?? '';
  const codes = await confirm(owner, ticket, codeOf(key));
  await later(owner);
  return { ...owner, ticket, key, codes };
}
type Careful = Awaited<ReturnType<typeof aCareful>>;

const proofOf = ({ id, sessionVersion }: Owner) => ({ userId: id, sessionVersion });
const owe = (owner: Owner, next = '/cart') => oweSecondStep(proofOf(owner), { isRemembered: true, next });
const take = (token: string | undefined, code: string, clientAddress = anAddress()) =>
  takeSecondStep(token, { code, clientAddress, locale });
const subjectsTo = async (email: string) => (await messagesTo(email)).map(({ subject }) => subject);
const someCode = (owner: Careful, i = 0) => owner.codes[i] ?? '';

describe('an authenticator app', () => {
  test('shows codes that are good for their step and one to either side', () => {
    const [key, now] = [newKey(), new Date('2026-05-04T17:02:01Z')];
    const step = Math.floor(now.getTime() / 30_000);
    for (const off of [-1, 0, 1]) {
      expect(stepOf(key, codeAt(key, new Date(now.getTime() + off * 30_000)), now)).toBe(step + off);
    }
    for (const off of [-2, 2, 100]) {
      expect(stepOf(key, codeAt(key, new Date(now.getTime() + off * 30_000)), now)).toBeUndefined();
    }
  });

  test('agrees with the examples of RFC 6238', () => {
    const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(key, new Date(59_000))).toBe('287082');
    expect(codeAt(key, new Date(1_111_111_109_000))).toBe('081804');
    expect(codeAt(key, new Date(20_000_000_000_000))).toBe('353130');
  });

  test('reads key, shop and user off the picture', () => {
    const key = newKey();
    const address = new URL(addressOf(key, '美多商城', '林小满'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(key);
    expect(address.searchParams.get('issuer')).toBe('美多商城');
    expect(decodeURIComponent(address.pathname)).toContain('林小满');
    const { size, path } = drawQr(address.href);
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^(M\d+ \d+h\d+v1H\d+z){200,}$/);
  });
});

describe('setting it up', () => {
  test('needs the password and a right code, and answers ten recovery codes', async () => {
    const owner = await anOwner();
    expect(await met(begin(owner, 'a wrong guess'))).toBe('wrong-password');
    const ticket = await begin(owner);
    const key = (await openTicket(owner.id, ticket)) ?? '';
    expect(await met(confirm(owner, ticket, wrongOf(key)))).toBe('code-wrong');
    expect(await hasSecondFactor(owner.id)).toBe(false);
    const codes = await confirm(owner, ticket, codeOf(key));
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    expect(await secondStepOf(owner.id)).toMatchObject({ codesLeft: 10 });
    expect(await subjectsTo(owner.email)).toEqual(['两步验证已开启']);
    expect(await met(begin(owner))).toBe('second-step-on');
  });

  test('keeps neither the key nor the codes in the clear', async () => {
    const { id, key, codes } = await aCareful();
    const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, id));
    const kept = await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id));
    const all = JSON.stringify([factor, kept]).toLowerCase();
    for (const secret of [key, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
      expect(all).not.toContain(secret.toLowerCase());
    }
  });

  test('ends the sessions that took no second step, but this one', async () => {
    const owner = await anOwner();
    await aSession(owner.id);
    const ticket = await begin(owner);
    await confirm(owner, ticket, codeOf((await openTicket(owner.id, ticket)) ?? ''));
    expect((await listSessions(owner.id)).map(({ id }) => id)).toEqual([owner.sessionId]);
  });

  test('takes no ticket of somebody else, and no key from the row of somebody else', async () => {
    const [mine, other] = [await anOwner(), await anOwner()];
    const ticket = await begin(other);
    const key = (await openTicket(other.id, ticket)) ?? '';
    expect(await met(confirm(mine, ticket, codeOf(key)))).toBe('link-dead');
    expect(await met(confirm(mine, 'x', codeOf(key)))).toBe('link-dead');
    expect(await openKey(mine.id, await sealKey(other.id, key))).toBeUndefined();
  });

  test('sent twice turns it on once, and the codes of the later answer count', async () => {
    const owner = await anOwner();
    const ticket = await begin(owner);
    const code = codeOf((await openTicket(owner.id, ticket)) ?? '');
    await confirm(owner, ticket, code);
    const [last = ''] = await confirm(owner, ticket, code);
    expect(await subjectsTo(owner.email)).toHaveLength(1);
    expect(await met(take(await owe(owner), last))).toBe('done');
    expect(await secondStepOf(owner.id)).toMatchObject({ codesLeft: 9 });
  });

  test('with another ticket replaces nothing that is on', async () => {
    const owner = await anOwner();
    const [first, second] = [await begin(owner), await begin(owner)];
    const [one = '', two = ''] = [await openTicket(owner.id, first), await openTicket(owner.id, second)];
    await confirm(owner, first, codeOf(one));
    expect(await met(confirm(owner, second, codeOf(two)))).toBe('second-step-on');
  });

  test('is for who is still logged in', async () => {
    const owner = await anOwner();
    const ticket = await begin(owner);
    const key = (await openTicket(owner.id, ticket)) ?? '';
    await db.update(users).set({ isActive: false }).where(eq(users.id, owner.id));
    expect(await met(confirm(owner, ticket, codeOf(key)))).toBe('signed-out');
  });
});

describe('the second step of a login', () => {
  test('is owed by nobody who has not set it up', async () => {
    expect(await owe(await anOwner())).toBeUndefined();
  });

  test('is taken by a code of the app, and carries on where the login was going', async () => {
    const owner = await aCareful();
    const owed = await take(await owe(owner, '/goods/7?from=list'), codeOf(owner.key));
    expect(owed).toMatchObject({ isRemembered: true, next: '/goods/7?from=list', proof: proofOf(owner) });
  });

  test('leaves a place behind that is too long to keep', async () => {
    const owner = await aCareful();
    expect(await take(await owe(owner, `/search?q=${'"'.repeat(400)}`), codeOf(owner.key))).toMatchObject({
      next: '/',
    });
  });

  test('takes a code once, and none that is older than the last', async () => {
    const owner = await aCareful();
    expect(await met(take(await owe(owner), codeOf(owner.key)))).toBe('done');
    expect(await met(take(await owe(owner), codeOf(owner.key)))).toBe('code-wrong');
    expect(await met(take(await owe(owner), codeOf(owner.key, -1)))).toBe('code-wrong');
    expect(await met(take(await owe(owner), codeOf(owner.key, 1)))).toBe('done');
  });

  test('lets one of two in who come with the same code at once', async () => {
    const owner = await aCareful();
    const [one, two] = [await owe(owner), await owe(owner)];
    const code = codeOf(owner.key);
    const outcomes = await Promise.all([met(take(one, code)), met(take(two, code))]);
    expect(outcomes.sort()).toEqual(['code-wrong', 'done']);
  });

  test('takes a recovery code once, however it is typed, and tells the owner', async () => {
    const owner = await aCareful();
    const typed = someCode(owner).toUpperCase().replace('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I');
    expect(await met(take(await owe(owner), typed))).toBe('done');
    expect(await met(take(await owe(owner), someCode(owner)))).toBe('code-wrong');
    expect(await met(take(await owe(owner), someCode(owner, 1)))).toBe('done');
    expect((await subjectsTo(owner.email)).slice(0, 2)).toEqual(['有人用了你的恢复码', '有人用了你的恢复码']);
    expect(await secondStepOf(owner.id)).toMatchObject({ codesLeft: 8 });
  });

  test('takes no recovery code of somebody else', async () => {
    const [owner, other] = [await aCareful(), await aCareful()];
    expect(await met(take(await owe(owner), someCode(other)))).toBe('code-wrong');
    expect(await secondStepOf(other.id)).toMatchObject({ codesLeft: 10 });
  });

  test('has five tries for one password', async () => {
    const owner = await aCareful();
    const token = await owe(owner);
    for (let i = 0; i < 5; i += 1) expect(await met(take(token, wrongOf(owner.key)))).toBe('code-wrong');
    expect(await met(take(token, codeOf(owner.key)))).toBe('link-dead');
    expect(await met(take(await owe(owner), codeOf(owner.key)))).toBe('done');
  });

  test('is limited by address, as passwords are', async () => {
    const [owner, here] = [await aCareful(), anAddress()];
    for (let i = 0; i < 10; i += 1) {
      expect(await met(take(await owe(owner), wrongOf(owner.key), here))).toBe('code-wrong');
    }
    expect(await met(take(await owe(owner), codeOf(owner.key), here))).toBe('too-many-tries');
    expect(await met(take(await owe(owner), codeOf(owner.key)))).toBe('done');
  });

  test('is limited for all addresses together, until the password is another one', async () => {
    const owner = await aCareful();
    for (let i = 0; i < 30; i += 1) await met(take(await owe(owner), wrongOf(owner.key)));
    expect(await met(take(await owe(owner), codeOf(owner.key)))).toBe('too-many-tries');
    await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, owner.id));
    expect(await met(take(await owe({ ...owner, sessionVersion: 1 }), codeOf(owner.key)))).toBe('done');
  });

  test('opens nothing twice, nor after ten minutes, nor once the account has changed', async () => {
    const owner = await aCareful();
    const [used, old, outdated, disabled] = [
      await owe(owner),
      await owe(owner),
      await owe(owner),
      await owe(owner),
    ];
    await take(used, codeOf(owner.key));
    expect(await met(take(used, codeOf(owner.key, 1)))).toBe('link-dead');
    await later(owner);
    const { digest } = await newestSecret(owner, 2);
    await db
      .update(oneTimeSecrets)
      .set({ expiresAt: sql`now(3) - interval 1 second` })
      .where(eq(oneTimeSecrets.digest, digest));
    expect(await met(take(old, codeOf(owner.key)))).toBe('link-dead');
    await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, owner.id));
    expect(await met(take(outdated, codeOf(owner.key)))).toBe('link-dead');
    await db.update(users).set({ sessionVersion: 0, isActive: false }).where(eq(users.id, owner.id));
    expect(await met(take(disabled, codeOf(owner.key)))).toBe('link-dead');
    expect(await met(take(undefined, codeOf(owner.key)))).toBe('link-dead');
  });

  const newestSecret = async ({ id }: Owner, back: number) => {
    const rows = await db
      .select()
      .from(oneTimeSecrets)
      .where(eq(oneTimeSecrets.subject, `user:${id}`))
      .orderBy(desc(oneTimeSecrets.id));
    const row = rows[back];
    if (!row) throw new Error('no such secret');
    return row;
  };
});

describe('what takes both steps again', () => {
  const both = (code: string, given = password) => ({ password: given, code, ...visitor() });

  test('other recovery codes end the old ones', async () => {
    const owner = await aCareful();
    expect(await met(renewRecoveryCodes(owner.id, both(codeOf(owner.key), 'a wrong guess')))).toBe(
      'wrong-password',
    );
    expect(await met(renewRecoveryCodes(owner.id, both(wrongOf(owner.key))))).toBe('code-wrong');
    const [fresh = ''] = await renewRecoveryCodes(owner.id, both(codeOf(owner.key)));
    expect(await met(take(await owe(owner), someCode(owner)))).toBe('code-wrong');
    expect(await met(take(await owe(owner), fresh))).toBe('done');
  });

  test('turned off, the password alone opens the login, and the owner is told', async () => {
    const owner = await aCareful();
    expect(await met(turnOffSecondStep(owner.id, both(codeOf(owner.key), 'a wrong guess')))).toBe(
      'wrong-password',
    );
    expect(await met(turnOffSecondStep(owner.id, both(wrongOf(owner.key))))).toBe('code-wrong');
    expect(await hasSecondFactor(owner.id)).toBe(true);
    await turnOffSecondStep(owner.id, both(someCode(owner)));
    expect(await owe(owner)).toBeUndefined();
    expect((await subjectsTo(owner.email))[0]).toBe('两步验证已关闭');
    expect(await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, owner.id))).toEqual([]);
  });
});
