import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { startFaultProxy, statement } from '../../local/fault-proxy.ts';
import { isUsernameFree } from './check-username.ts';
import { registerUser } from './register-user.ts';
import { aCodeFor, aNewcomer, register } from './testing/a-newcomer.ts';
import { met } from './testing/met.ts';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = mariadb.url;
afterAll(() => mariadb.refuse());

describe('a new shopper', () => {
  test('cannot be registered twice, also not at the same moment', async () => {
    const person = aNewcomer();
    const code = await aCodeFor(person.mobile);
    const twins = [1, 2].map(() => met(registerUser({ ...person, code })));
    expect((await Promise.all(twins)).filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await met(register({ ...aNewcomer(), mobile: person.mobile }))).toBe('mobile-taken');
    expect(await met(register({ ...aNewcomer(), username: person.username }))).toBe('username-taken');
  });

  test('has proven the number with a code, which is spent by it', async () => {
    const person = aNewcomer();
    const code = await aCodeFor(person.mobile);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(await met(registerUser({ ...person, code: wrong }))).toBe('code-wrong');
    expect(await met(registerUser({ ...person, code }))).toBe('done');
    expect(await met(registerUser({ ...aNewcomer(), mobile: person.mobile, code }))).toBe('code-wrong');
  });

  test('learns of a taken name or a bad password without losing a try of the code', async () => {
    const [person, other] = [aNewcomer(), await aUser()];
    const code = await aCodeFor(person.mobile);
    for (let i = 0; i < 6; i += 1) {
      expect(await met(registerUser({ ...person, username: other.username, code }))).toBe('username-taken');
      expect(await met(registerUser({ ...person, password: 'password1', code }))).toBe('password-unsafe');
    }
    expect(await met(registerUser({ ...person, code }))).toBe('done');
  });

  test('is told of twenty taken names a minute, whatever else is typed, together with the check of usernames', async () => {
    const [{ username }, clientAddress] = [await aUser(), '10.3.0.4'];
    const ask = async (i: number) => {
      const code = String(i).padStart(6, '0');
      return met(registerUser({ ...aNewcomer(), ...(i % 2 === 0 && { username }), clientAddress, code }));
    };
    const told: string[] = [];
    for (let i = 0; i < 19; i += 1) told.push(await ask(i));
    expect([...new Set(told)]).toEqual(['username-taken', 'code-wrong']);
    expect(await isUsernameFree(username, clientAddress)).toBe(false);
    expect([await ask(0), await ask(1), await met(isUsernameFree(username, clientAddress))]).toEqual(
      Array(3).fill('too-many-tries'),
    );
    expect(await met(register({ ...aNewcomer(), username }))).toBe('username-taken');
  });

  test('who has no code never learns whether a number has an account', async () => {
    const person = aNewcomer();
    await register(person);
    const stranger = { ...aNewcomer(), mobile: person.mobile, code: '000000' };
    expect(await met(registerUser(stranger))).toBe('code-wrong');
  });

  test('cannot choose a password that everybody tries, nor the name or number itself', async () => {
    const person = aNewcomer();
    for (const password of [
      'password',
      'Password',
      '12345678',
      'qwertyuiop',
      '1qaz2wsx',
      'iloveyou',
      person.username.toUpperCase(),
      person.mobile,
    ]) {
      expect([password, await met(register({ ...person, password }))]).toEqual([password, 'password-unsafe']);
    }
    expect(await met(register({ ...person, password: '密码密码 密码密码' }))).toBe('done');
  });

  test('is registered once although the answer of the COMMIT was lost', async () => {
    const person = aNewcomer();
    const code = await aCodeFor(person.mobile);
    const lost = mariadb.cutAfter(statement('COMMIT'));
    expect(await met(registerUser({ ...person, code }))).toBe('done');
    await lost;
    const rows = await db.select({ id: users.id }).from(users).where(eq(users.mobile, person.mobile));
    expect(rows).toHaveLength(1);
  });
});

describe('whether a username is free', () => {
  test('is told in any case of letters', async () => {
    const { username } = await aUser();
    expect(await isUsernameFree(username.toUpperCase(), '10.3.0.1')).toBe(false);
    expect(await isUsernameFree(aNewcomer().username, '10.3.0.1')).toBe(true);
  });

  test('is told twenty times a minute', async () => {
    const told: string[] = [];
    for (let i = 0; i < 21; i += 1) told.push(await met(isUsernameFree(aNewcomer().username, '10.3.0.2')));
    expect(told).toEqual([...Array(20).fill('done'), 'too-many-tries']);
    expect(await met(isUsernameFree(aNewcomer().username, '10.3.0.3'))).toBe('done');
  });
});
