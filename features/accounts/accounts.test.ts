import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { addresses, regions, users } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { openSession, sealSession } from '../../lib/session.ts';
import { addAddress, addressLimit } from './add-address.ts';
import { checkPassword } from './check-password.ts';
import { aNewcomer, register } from './testing/a-newcomer.ts';
import { met } from './testing/met.ts';

describe('a registered shopper', () => {
  test('comes in by username in any case or by mobile, and only with the right password', async () => {
    const person = aNewcomer();
    const { userId } = await register(person);
    const enter = (account: string, password: string, clientAddress = '10.0.0.1') =>
      checkPassword({ account, password, clientAddress });
    expect(await enter(person.username, person.password)).toEqual({ userId, sessionVersion: 0 });
    expect(await enter(person.mobile, person.password)).toEqual({ userId, sessionVersion: 0 });
    expect(await met(enter(person.username, 'another one'))).toBe('wrong-password');
    expect(await met(enter('nobody at all', person.password))).toBe('wrong-password');
    // the database would take it for the same name, and each spelling would have tries of its own
    expect(await met(enter(person.username.replace('g', 'ｇ'), person.password))).toBe('wrong-password');
    await db.update(users).set({ isActive: false }).where(eq(users.id, userId));
    expect(await met(enter(person.username, person.password))).toBe('wrong-password');
  });

  test('has a password that is stored only as a hash', async () => {
    const person = aNewcomer();
    const { userId } = await register(person);
    const [row] = await db.select().from(users).where(eq(users.id, userId));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(person.password);
  });

  test('is slowed down after ten wrong passwords, while the owner comes in from elsewhere', async () => {
    const person = aNewcomer();
    await register(person);
    const guess = () =>
      met(checkPassword({ account: person.username, password: 'wrong one', clientAddress: '10.9.9.9' }));
    const guesses: string[] = [];
    for (let i = 0; i < 12; i += 1) guesses.push(await guess());
    expect(guesses.slice(0, 10)).toEqual(Array(10).fill('wrong-password'));
    expect(guesses.slice(10)).toEqual(['too-many-tries', 'too-many-tries']);
    const owner = { account: person.username, password: person.password };
    expect(await met(checkPassword({ ...owner, clientAddress: '10.9.9.9' }))).toBe('too-many-tries');
    expect(await met(checkPassword({ ...owner, clientAddress: '10.1.1.1' }))).toBe('done');
  });
});

describe('a session token', () => {
  test('opens as what was sealed, until its end', async () => {
    expect(await openSession(await sealSession({ userId: 7, sessionVersion: 3, sessionId: 9 }, 60))).toEqual({
      userId: 7,
      sessionVersion: 3,
      sessionId: 9,
    });
    expect(
      await openSession(await sealSession({ userId: 7, sessionVersion: 3, sessionId: 9 }, -60)),
    ).toBeUndefined();
  });

  test('that is damaged, foreign or absent opens nothing', async () => {
    const token = await sealSession({ userId: 7, sessionVersion: 3, sessionId: 9 }, 60);
    const flipped = token.slice(0, -8) + (token.at(-8) === 'A' ? 'B' : 'A') + token.slice(-7);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"uid":7,"version":3,"sid":9}').toString('base64url')}.`;
    for (const bad of [undefined, '', 'x', flipped, unsigned, 'a'.repeat(10_000), '%%%'])
      expect(await openSession(bad)).toBeUndefined();
  });
});

describe('an address', () => {
  const base = {
    title: '',
    receiver: '周予安',
    mobile: '13800138000',
    place: '一号楼',
    isDefault: undefined,
  };
  const codes = [
    { code: 990000, parentCode: null, level: 1, name: '甲省' },
    { code: 990100, parentCode: 990000, level: 2, name: '乙市' },
    { code: 990101, parentCode: 990100, level: 3, name: '丙区' },
    { code: 990200, parentCode: 990000, level: 2, name: '无区市' },
    { code: 980000, parentCode: null, level: 1, name: '无市省' },
  ];
  const withRegions = () => db.insert(regions).ignore().values(codes);

  test('is taken when its region belongs together, with a level left out only where there is none', async () => {
    await withRegions();
    const user = await aUser();
    const region = (provinceCode: number, cityCode?: number, districtCode?: number) =>
      met(addAddress(user.id, { ...base, provinceCode, cityCode, districtCode }));
    expect(await region(990000, 990100, 990101)).toBe('done');
    expect(await region(990000, 990200)).toBe('done');
    expect(await region(980000)).toBe('done');
    for (const wrong of [
      [990000],
      [990000, 990100],
      [980000, 990100, 990101],
      [990000, 990200, 990101],
      [990100, 990101],
      [1, 2, 3],
    ] as const) {
      expect(await region(...(wrong as [number]))).toBe('region-mismatch');
    }
  });

  test('that is the first one becomes the default, a later one only when asked', async () => {
    await withRegions();
    const { userId } = await register(aNewcomer());
    const add = (isDefault?: 'on', place = base.place) =>
      addAddress(userId, {
        ...base,
        place,
        provinceCode: 980000,
        cityCode: undefined,
        districtCode: undefined,
        isDefault,
      });
    const defaultOf = async () =>
      (await db.select().from(users).where(eq(users.id, userId)))[0]?.defaultAddressId;
    const first = await add();
    expect(await defaultOf()).toBe(first);
    await add(undefined, '二号楼');
    expect(await defaultOf()).toBe(first);
    const third = await add('on', '三号楼');
    expect(await defaultOf()).toBe(third);
  });

  test('beyond the twentieth is refused, also when many are added at once', async () => {
    await withRegions();
    const user = await aUser();
    const region = { provinceCode: 980000, cityCode: undefined, districtCode: undefined };
    const add = (place: string) => met(addAddress(user.id, { ...base, ...region, place }));
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, n) => add(`${n} 号楼`)));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(addressLimit - 1);
    const living = await db.select({ id: addresses.id }).from(addresses).where(eq(addresses.userId, user.id));
    expect(living).toHaveLength(addressLimit);
  });
});
