import { randomInt, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { oneTimeSecrets, sessions, users } from '../../db/schema/index.ts';
import { aSession, aUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { endOtherSessions, endSession } from './begin-session.ts';
import { changeMobile } from './change-mobile.ts';
import { changePassword } from './change-password.ts';
import { checkPassword } from './check-password.ts';
import { issueToken } from './one-time-secrets.ts';
import { hashPassword } from './password.ts';
import { proveReset } from './prove-reset.ts';
import { resetPassword } from './reset-password.ts';
import { listSessions } from './security-queries.ts';
import { sendCode } from './send-code.ts';
import { sendResetCode } from './send-reset-code.ts';
import { aSolution } from './testing/a-solution.ts';
import { messagesTo } from './testing/messages-to.ts';
import { met } from './testing/met.ts';
import { userSubject } from './user-subject.ts';

const oldPassword = 'correct horse battery';
const newPassword = 'another staple lamp';
const hashed = hashPassword(oldPassword);
const aMobile = () => `17${String(randomInt(1e9)).padStart(9, '0')}`;
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
const locale = 'zh-CN';

async function anOwner() {
  const [mobile, email] = [aMobile(), `${randomUUID()}@example.com`];
  const user = await aUser({ mobile, email, emailVerifiedAt: new Date(), passwordHash: await hashed });
  return { ...user, mobile, email };
}
type Owner = Awaited<ReturnType<typeof anOwner>>;

const enter = ({ username }: Owner, password: string, clientAddress = anAddress()) =>
  met(checkPassword({ account: username, password, clientAddress }));
const livingOf = async ({ id }: Owner) => (await listSessions(id)).map((session) => session.id);
const rowOf = async ({ id }: Owner) => {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row;
};

describe('a changed password', () => {
  const change = (owner: Owner, given: Partial<Parameters<typeof changePassword>[1]> = {}) =>
    changePassword(
      { userId: owner.id, sessionId: owner.sessionId },
      { password: oldPassword, newPassword, clientAddress: anAddress(), locale, ...given },
    );

  test('needs the old one, opens the login and closes the old way in', async () => {
    const owner = await anOwner();
    expect(await met(change(owner, { password: 'a wrong guess' }))).toBe('wrong-password');
    expect(await enter(owner, oldPassword)).toBe('done');
    await change(owner);
    expect(await enter(owner, oldPassword)).toBe('wrong-password');
    expect(await enter(owner, newPassword)).toBe('done');
    expect((await messagesTo(owner.email))[0]?.subject).toBe('你的密码已经修改');
  });

  test('ends every session but the one that changed it, which goes on with the new version', async () => {
    const owner = await anOwner();
    await aSession(owner.id);
    await aSession(owner.id);
    const kept = await change(owner);
    expect(await livingOf(owner)).toEqual([owner.sessionId]);
    expect(kept).toMatchObject({ userId: owner.id, sessionId: owner.sessionId, isRemembered: false });
    expect(kept.sessionVersion).toBe(owner.sessionVersion + 1);
    expect(kept.ttlSeconds).toBeGreaterThan(86_300);
  });

  test('closes a login with the old password that was on its way', async () => {
    const owner = await anOwner();
    const proof = await checkPassword({
      account: owner.username,
      password: oldPassword,
      clientAddress: anAddress(),
    });
    await change(owner);
    expect((await rowOf(owner))?.sessionVersion).toBeGreaterThan(proof.sessionVersion);
  });

  test('is refused when it is common or the own name, and nothing changes', async () => {
    const owner = await anOwner();
    for (const unsafe of ['password', owner.username, owner.mobile, owner.email.toUpperCase()]) {
      expect(await met(change(owner, { newPassword: unsafe }))).toBe('password-unsafe');
    }
    expect((await rowOf(owner))?.sessionVersion).toBe(owner.sessionVersion);
  });

  test('cannot be had by guessing the old one', async () => {
    const owner = await anOwner();
    const clientAddress = anAddress();
    const guesses: string[] = [];
    for (let i = 0; i < 11; i += 1)
      guesses.push(await met(change(owner, { password: `guess ${i}`, clientAddress })));
    expect(guesses).toEqual([...Array(10).fill('wrong-password'), 'too-many-tries']);
    expect(await met(change(owner, { clientAddress }))).toBe('too-many-tries');
  });

  test('is refused to a session that was ended meanwhile', async () => {
    const owner = await anOwner();
    await endSession(owner.id, owner.sessionId);
    expect(await met(change(owner))).toBe('signed-out');
    expect(await enter(owner, oldPassword)).toBe('done');
  });
});

// at once, since each step takes its 0.4 s whoever asks
describe.concurrent('a forgotten password', () => {
  const ask = async (account: string, clientAddress = anAddress()) =>
    met(sendResetCode(account, { clientAddress, puzzle: await aSolution(), locale }));
  const codeTo = async (mobile: string) => (await messagesTo(mobile))[0]?.subject ?? '';
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const reset = (token: string, given: Partial<Parameters<typeof resetPassword>[1]> = {}) =>
    resetPassword(token, { newPassword, clientAddress: anAddress(), locale, ...given });
  const aToken = async (owner: Owner) => {
    await ask(owner.username);
    return proveReset(owner.username, await codeTo(owner.mobile));
  };

  test.each(['username', 'mobile', 'email'] as const)('is replaced by who names the %s', async (name) => {
    const owner = await anOwner();
    await aSession(owner.id);
    expect(await ask(owner[name])).toBe('done');
    expect((await messagesTo(owner.mobile))[0]?.body).toContain('重设密码');
    await reset(await proveReset(owner[name], await codeTo(owner.mobile)));
    expect(await enter(owner, newPassword)).toBe('done');
    expect(await enter(owner, oldPassword)).toBe('wrong-password');
    expect(await livingOf(owner)).toEqual([]);
    expect((await rowOf(owner))?.sessionVersion).toBe(owner.sessionVersion + 1);
    expect((await messagesTo(owner.email))[0]?.subject).toBe('你的密码已经修改');
  });

  test('is asked for alike with, without and with a disabled account, in every step', async () => {
    const [owner, disabled] = [await anOwner(), await anOwner()];
    await db.update(users).set({ isActive: false }).where(eq(users.id, disabled.id));
    const unverified = await anOwner();
    await db.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, unverified.id));
    const names = [
      owner.username,
      disabled.username,
      unverified.email,
      'nobody_at_all',
      aMobile(),
      'no@example.com',
    ];
    const asked = names.map(async (name) => {
      const answers = [await ask(name), await ask(name)];
      for (let i = 0; i < 6; i += 1) answers.push(await met(proveReset(name, '000000')));
      return [name, answers];
    });
    const alike = ['done', 'code-too-soon', ...Array(6).fill('code-wrong')];
    expect(await Promise.all(asked)).toEqual(names.map((name) => [name, alike]));
    expect(await messagesTo(disabled.mobile)).toEqual([]);
    expect(await messagesTo(unverified.mobile)).toEqual([]);
  });

  test('takes the same time with and without an account', async () => {
    const owner = await anOwner();
    const timed = async (work: () => Promise<unknown>) => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    };
    for (const account of [owner.username, 'nobody_here_now']) {
      const puzzle = await aSolution();
      const asking = await timed(() =>
        sendResetCode(account, { clientAddress: anAddress(), puzzle, locale }),
      );
      const proving = await timed(() => met(proveReset(account, '000000')));
      for (const ms of [asking, proving]) expect(ms).toBeGreaterThan(395);
    }
  });

  test('sends one SMS a minute to a number, by whatever name it is asked for, and says nothing of it', async () => {
    const owner = await anOwner();
    for (const name of [owner.username, owner.mobile, owner.email]) expect(await ask(name)).toBe('done');
    expect(await messagesTo(owner.mobile)).toHaveLength(1);
  });

  test('counts what one address asks for, whether or not it exists', async () => {
    const clientAddress = anAddress();
    const plain = (account: string) => met(sendResetCode(account, { clientAddress, puzzle: '', locale }));
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await plain(`nobody_${randomInt(1e6)}`));
    expect(answers).toEqual(['done', 'done', 'done', 'too-many-tries']);
    expect(await plain((await anOwner()).username)).toBe('too-many-tries');
  });

  test('is safe from guessing: the code is burnt after five tries', async () => {
    const owner = await anOwner();
    await ask(owner.username);
    const code = await codeTo(owner.mobile);
    await Promise.all(Array.from({ length: 8 }, () => met(proveReset(owner.username, wrong(code)))));
    expect(await met(proveReset(owner.username, code))).toBe('code-wrong');
  });

  test("is not replaced by another user's code, or one for something else", async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    await ask(owner.username);
    await ask(other.username);
    expect(await met(proveReset(owner.username, await codeTo(other.mobile)))).toBe('code-wrong');
    const third = await anOwner();
    await sendCode({
      purpose: 'change-mobile',
      mobile: third.mobile,
      clientAddress: anAddress(),
      puzzle: await aSolution(),
      locale,
    });
    expect(await met(proveReset(third.username, await codeTo(third.mobile)))).toBe('code-wrong');
  });

  test('is replaced once with a token, also by two at the same moment', async () => {
    const owner = await anOwner();
    const token = await aToken(owner);
    const both = [newPassword, 'yet another lamp'].map((one) => met(reset(token, { newPassword: one })));
    expect((await Promise.all(both)).sort()).toEqual(['done', 'link-dead']);
    expect(await met(reset(token))).toBe('link-dead');
    expect((await rowOf(owner))?.sessionVersion).toBe(owner.sessionVersion + 1);
  });

  test('is not replaced with a code that was spent, a token too old, or one for something else', async () => {
    const owner = await anOwner();
    const token = await aToken(owner);
    expect(await met(proveReset(owner.username, await codeTo(owner.mobile)))).toBe('code-wrong');
    const subject = userSubject(owner.id);
    const foreign = await inTransaction((tx) =>
      issueToken(tx, { purpose: 'verify-email', subject }, owner.email, 60),
    );
    expect(await met(reset(foreign))).toBe('link-dead');
    await db
      .update(oneTimeSecrets)
      .set({ expiresAt: sql`now(3)` })
      .where(eq(oneTimeSecrets.subject, subject));
    expect(await met(reset(token))).toBe('link-dead');
    expect(await met(reset('a'.repeat(43)))).toBe('link-dead');
    expect(await enter(owner, oldPassword)).toBe('done');
  });

  test('is not replaced any more once the password, the number or the account itself changed', async () => {
    const changes = [
      { passwordHash: await hashPassword('set meanwhile ok') },
      { mobile: aMobile() },
      { isActive: false },
    ];
    for (const change of changes) {
      const owner = await anOwner();
      const token = await aToken(owner);
      await db.update(users).set(change).where(eq(users.id, owner.id));
      expect(await met(reset(token))).toBe('link-dead');
    }
  });

  test('keeps the token for another try when the new password is refused', async () => {
    const owner = await anOwner();
    const token = await aToken(owner);
    expect(await met(reset(token, { newPassword: 'password' }))).toBe('password-unsafe');
    expect(await met(reset(token))).toBe('done');
  });

  test('leaves nobody locked out who guessed too often before', async () => {
    const owner = await anOwner();
    const here = anAddress();
    for (let i = 0; i < 11; i += 1) await enter(owner, `guess ${i}`, here);
    expect(await enter(owner, oldPassword, here)).toBe('too-many-tries');
    await reset(await aToken(owner), { clientAddress: here });
    expect(await enter(owner, newPassword, here)).toBe('done');
  });
});

describe('another mobile number', () => {
  async function codeFor(mobile: string) {
    const asker = { clientAddress: anAddress(), puzzle: await aSolution() };
    await sendCode({ purpose: 'change-mobile', mobile, locale, ...asker });
    return (await messagesTo(mobile))[0]?.subject ?? '';
  }
  const change = (owner: Owner, mobile: string, code: string, password = oldPassword) =>
    met(changeMobile(owner.id, { password, mobile, code, clientAddress: anAddress(), locale }));

  test('needs the password and the code of the new number', async () => {
    const [owner, mobile] = [await anOwner(), aMobile()];
    const code = await codeFor(mobile);
    expect(await change(owner, mobile, code, 'a wrong guess')).toBe('wrong-password');
    expect(await change(owner, aMobile(), code)).toBe('code-wrong');
    expect(await change(owner, mobile, code)).toBe('done');
    expect((await rowOf(owner))?.mobile).toBe(mobile);
    expect((await messagesTo(owner.email))[0]?.subject).toBe('你的账号换了手机号');
    expect(await change(owner, mobile, code)).toBe('done'); // posted twice
    const next = aMobile();
    expect(await change(owner, next, await codeFor(next))).toBe('done');
    expect(await change(owner, mobile, code)).toBe('code-wrong');
  });

  test('that another account has is refused to its owner', async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    expect(await change(owner, other.mobile, await codeFor(other.mobile))).toBe('mobile-taken');
    expect((await rowOf(owner))?.mobile).toBe(owner.mobile);
  });
});

describe('the sessions of a user', () => {
  test('are listed without those that ended, and end one by one or all but one', async () => {
    const owner = await anOwner();
    const [second, third] = [await aSession(owner.id), await aSession(owner.id)];
    await aSession(owner.id, { expiresAt: sql`now(3) - interval 1 second` as unknown as Date });
    expect((await livingOf(owner)).sort()).toEqual([owner.sessionId, second, third].sort());
    await endSession(owner.id, second);
    expect((await livingOf(owner)).sort()).toEqual([owner.sessionId, third].sort());
    await aSession(owner.id);
    await endOtherSessions(owner.id, owner.sessionId);
    expect(await livingOf(owner)).toEqual([owner.sessionId]);
  });

  test('are not shown to others and not ended by them', async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    await endSession(other.id, owner.sessionId);
    await endOtherSessions(other.id, other.sessionId);
    expect(await livingOf(owner)).toEqual([owner.sessionId]);
    expect(await livingOf(other)).toEqual([other.sessionId]);
  });

  test('show where they are only roughly', async () => {
    const owner = await anOwner();
    await db.update(sessions).set({ network: '203.0.113.9' }).where(eq(sessions.id, owner.sessionId));
    expect((await listSessions(owner.id))[0]?.network).toBe('203.0.*.*');
  });
});
