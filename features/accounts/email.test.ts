import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { oneTimeSecrets, users } from '../../db/schema/index.ts';
import { aUser, type TestUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { siteOrigin } from '../../lib/env.ts';
import { checkPassword } from './check-password.ts';
import { issueToken } from './one-time-secrets.ts';
import { hashPassword } from './password.ts';
import { replacePassword } from './replace-password.ts';
import { verificationOf } from './security-queries.ts';
import { emailForm } from './security-schema.ts';
import { setEmail } from './set-email.ts';
import { tellNewDevice } from './tell-new-device.ts';
import { messagesTo, tokenTo } from './testing/messages-to.ts';
import { met } from './testing/met.ts';
import { userSubject } from './user-subject.ts';
import { verifyEmail } from './verify-email.ts';

const typedEmail = emailForm.pick({ email: true });

const anEmail = () => `${randomUUID()}@example.com`;
const set = (user: TestUser, email?: string) =>
  setEmail({ userId: user.id, locale: 'zh-CN', ...(email && { email }) });
const rowOf = async ({ id }: TestUser) => {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row;
};
const linksOf = ({ id }: TestUser) =>
  and(eq(oneTimeSecrets.purpose, 'verify-email'), eq(oneTimeSecrets.subject, userSubject(id)));
/** All links of the user were sent that much earlier. */
const letPass = (user: TestUser, seconds: number) =>
  db
    .update(oneTimeSecrets)
    .set({
      createdAt: sql`${oneTimeSecrets.createdAt} - interval ${seconds} second`,
      expiresAt: sql`${oneTimeSecrets.expiresAt} - interval ${seconds} second`,
    })
    .where(linksOf(user));
const verified = async (user: TestUser, email = anEmail()) => {
  await set(user, email);
  await verifyEmail(await tokenTo(email));
  return email;
};

describe('an e-mail address that is typed', () => {
  test.each([
    ['li.xiaoman+shop@mail.example.com', 'li.xiaoman+shop@mail.example.com'],
    ['  Demo@Example.COM ', 'demo@example.com'],
    ["o'neil@example.co", "o'neil@example.co"],
    ['a@xn--fiq228c.xn--fiqs8s', 'a@xn--fiq228c.xn--fiqs8s'],
    [`${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.cn`, undefined],
  ])('%s is taken', (typed, as) => {
    expect(typed.trim().length).toBeLessThanOrEqual(254);
    expect(typedEmail.parse({ email: typed }).email).toBe(as ?? typed);
  });

  test.each([
    'demo＠example.com',
    '"demo"@example.com',
    '"a@evil.example"@example.com',
    'demo@evil.example@example.com',
    'demo@example.com,other@example.com',
    'demo@example.com\r\nBcc: other@example.com',
    'demo@example.com\n',
    'demo\r\n@example.com',
    'demo@example.com\u0000',
    'Demo <demo@example.com>',
    'demo@exa mple.com',
    'demo@example',
    'demo@[127.0.0.1]',
    'demo@127.0.0.1',
    'demo@-example.com',
    'demo@example..com',
    '.demo@example.com',
    'de..mo@example.com',
    '-demo@example.com',
    '德莫@example.com',
    'demo@例子.中国',
    '\u212Aelvin@example.com',
    'demo%evil.example@example.com',
    '@example.com',
    'demo@',
    '',
    `${'a'.repeat(65)}@example.com`,
  ])('%j is refused', (email) => {
    expect(typedEmail.safeParse({ email }).error?.issues.map(({ message }) => message)).toEqual(['email']);
  });

  test('of 255 characters is refused with the limit', () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(59)}.cn`;
    expect(email.length).toBe(255);
    for (const typed of [email, 'a'.repeat(1_000_000), undefined, 7]) {
      const [issue] = typedEmail.safeParse({ email: typed }).error?.issues ?? [];
      expect(issue?.message).toMatch(typeof typed === 'string' ? 'emailTooLong' : 'email');
    }
  });
});

describe('the link in the mail', () => {
  test('verifies the address, and only then opens the login by it', async () => {
    const password = 'correct horse battery';
    const user = await aUser({ passwordHash: await hashPassword(password) });
    const email = anEmail();
    const enter = () =>
      met(checkPassword({ account: email.toUpperCase(), password, clientAddress: '10.2.0.1' }));
    await set(user, email);
    expect(await rowOf(user)).toMatchObject({ email, emailVerifiedAt: null, verifiedEmail: null });
    expect(await enter()).toBe('wrong-password');
    await verifyEmail(await tokenTo(email));
    expect(await rowOf(user)).toMatchObject({ email, verifiedEmail: email });
    expect(await enter()).toBe('done');
    await set(user, anEmail());
    expect(await enter()).toBe('wrong-password');
  });

  test('begins with the configured origin, in both bodies and both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const [user, email] = [await aUser(), anEmail()];
      await setEmail({ userId: user.id, email, locale });
      const [mail] = await messagesTo(email);
      const link = `${siteOrigin()}/verify-email?token=${await tokenTo(email)}`;
      expect(mail?.body).toContain(`\n${link}\n`);
      expect(mail?.html).toContain(`href="${link}"`);
      expect(mail?.html).toContain(`<html lang="${locale}">`);
      expect(mail?.body).toContain(user.username);
    }
  });

  test('works once', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    const token = await tokenTo(email);
    expect(await met(verifyEmail(token))).toBe('done');
    expect(await met(verifyEmail(token))).toBe('link-dead');
  });

  test('pressed many times at once verifies once and harms nothing', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    const token = await tokenTo(email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => met(verifyEmail(token))));
    expect(new Set(answers)).not.toContain('code-wrong');
    expect(answers).toContain('done');
    expect((await rowOf(user))?.verifiedEmail).toBe(email);
  });

  test('tells the page what it would do, which changes nothing', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    const token = await tokenTo(email);
    for (let i = 0; i < 3; i += 1)
      expect(await verificationOf(token)).toEqual({ state: 'open', address: email });
    expect((await rowOf(user))?.verifiedEmail).toBeNull();
    await verifyEmail(token);
    expect(await verificationOf(token)).toEqual({ state: 'done', address: email });
    for (const odd of [undefined, '', 'x', ['a', 'b'], 'a'.repeat(43), `${token}x`, 7]) {
      expect(await verificationOf(odd)).toEqual({ state: 'dead' });
    }
  });

  test('is dead after an hour', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    await letPass(user, 3_599);
    expect(await verificationOf(await tokenTo(email))).toMatchObject({ state: 'open' });
    await letPass(user, 2);
    expect(await verificationOf(await tokenTo(email))).toEqual({ state: 'dead' });
    expect(await met(verifyEmail(await tokenTo(email)))).toBe('link-dead');
  });

  test('is dead once the address is another, and does not verify the new one', async () => {
    const user = await aUser();
    const [first, second] = [anEmail(), anEmail()];
    await set(user, first);
    await set(user, second);
    expect(await met(verifyEmail(await tokenTo(first)))).toBe('link-dead');
    expect(await verificationOf(await tokenTo(first))).toEqual({ state: 'dead' });
    expect(await rowOf(user)).toMatchObject({ email: second, verifiedEmail: null });
    expect(await met(verifyEmail(await tokenTo(second)))).toBe('done');
  });

  test('is dead once the password is another: whoever knew the old one may have entered the address', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    const wish = { userId: user.id, passwordHash: 'another', keptSessionId: null, locale: 'zh-CN' } as const;
    await inTransaction((tx) => replacePassword(tx, wish));
    expect(await met(verifyEmail(await tokenTo(email)))).toBe('link-dead');
  });

  test('is no token for anything else, and no other token verifies', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    const aim = { purpose: 'set-password', subject: userSubject(user.id) } as const;
    const other = await inTransaction((tx) => issueToken(tx, aim, email, 15));
    expect(await met(verifyEmail(other))).toBe('link-dead');
  });

  test("verifies its own user's address, not that of another who typed the same", async () => {
    const [owner, other] = [await aUser(), await aUser()];
    const email = anEmail();
    await set(owner, email);
    const token = await tokenTo(email);
    await set(other, email);
    await verifyEmail(token);
    expect((await rowOf(owner))?.verifiedEmail).toBe(email);
    expect((await rowOf(other))?.verifiedEmail).toBeNull();
  });

  test('of a second account refuses what the first has verified, also at the same moment', async () => {
    const both = [await aUser(), await aUser()];
    const email = anEmail();
    const tokens: string[] = [];
    for (const user of both) {
      await set(user, email);
      tokens.push(await tokenTo(email));
    }
    const answers = await Promise.all(tokens.map((token) => met(verifyEmail(token))));
    expect(answers.sort()).toEqual(['done', 'email-taken']);
    const rows = await Promise.all(both.map(rowOf));
    expect(rows.filter((row) => row?.verifiedEmail === email)).toHaveLength(1);
  });

  test('of a disabled user is dead', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    await db.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    expect(await met(verifyEmail(await tokenTo(email)))).toBe('link-dead');
    expect(await met(set(user, anEmail()))).toBe('signed-out');
  });
});

describe('the address of a user', () => {
  test('that belongs to somebody else is taken without a word, so that nobody learns whose it is', async () => {
    const email = await verified(await aUser());
    const curious = await aUser();
    expect(await met(set(curious, email))).toBe('done');
    expect((await rowOf(curious))?.verifiedEmail).toBeNull();
  });

  test('stays verified when it is set again, and no mail goes out', async () => {
    const user = await aUser();
    const email = await verified(user);
    await set(user, email);
    expect((await rowOf(user))?.verifiedEmail).toBe(email);
    expect(await messagesTo(email)).toHaveLength(1);
  });

  test('that was verified hears of it when it is replaced, and another verification is needed', async () => {
    const user = await aUser();
    const [before, after] = [await verified(user), anEmail()];
    await set(user, after);
    expect((await messagesTo(before))[0]?.subject).toBe('你的账号换了邮箱');
    expect(await rowOf(user)).toMatchObject({ email: after, emailVerifiedAt: null, verifiedEmail: null });
  });
});

describe('how many mails', () => {
  test('the same address gets one a minute, also when many ask at once', async () => {
    const [user, email] = [await aUser(), anEmail()];
    const asks = await Promise.all(Array.from({ length: 6 }, () => met(set(user, email))));
    expect(asks.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(asks.filter((answer) => answer === 'code-too-soon')).toHaveLength(5);
    expect(await messagesTo(email)).toHaveLength(1);
    await letPass(user, 61);
    await set(user);
    expect(await messagesTo(email)).toHaveLength(2);
    expect(await met(verifyEmail(await tokenTo(email)))).toBe('done');
  });

  test('a user gets five a day, to whatever addresses', async () => {
    const user = await aUser();
    const answers: string[] = [];
    for (let i = 0; i < 6; i += 1) answers.push(await met(set(user, anEmail())));
    expect(answers).toEqual([...Array(5).fill('done'), 'code-limit']);
    await letPass(user, 24 * 3600 + 1);
    expect(await met(set(user, anEmail()))).toBe('done');
  });

  test('a refused wish changes nothing and sends nothing', async () => {
    const [user, refusedAddress] = [await aUser(), anEmail()];
    for (let i = 0; i < 5; i += 1) await set(user, anEmail());
    const before = await rowOf(user);
    expect(await met(set(user, refusedAddress))).toBe('code-limit');
    expect(await rowOf(user)).toEqual(before);
    expect(await messagesTo(refusedAddress)).toEqual([]);
  });
});

describe('a login from a new device', () => {
  const device = { name: 'Firefox <b>', network: '203.0.113.9' };

  test('is told to a verified address, with device and network in plain words', async () => {
    const user = await aUser();
    const email = await verified(user);
    await tellNewDevice(user.id, device, 'en');
    const [mail] = await messagesTo(email);
    expect(mail?.subject).toBe('Your account was used on a new device');
    expect(mail?.body).toContain('Firefox <b>');
    expect(mail?.body).toContain('203.0.*.*');
    expect(mail?.html).toContain('Firefox &#60;b&#62;');
    expect(mail?.html).not.toContain('<b>');
    expect(mail?.html).toContain(`href="${siteOrigin()}/account/security"`);
  });

  test('is told to nobody where no address is verified', async () => {
    const [user, email] = [await aUser(), anEmail()];
    await set(user, email);
    await tellNewDevice(user.id, device, 'en');
    expect(await messagesTo(email)).toHaveLength(1);
  });
});
