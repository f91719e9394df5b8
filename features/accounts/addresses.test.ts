import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { addresses, regions, users } from '../../db/schema/index.ts';
import { anAddress, aUser } from '../../db/testing/builders.ts';
import { listAddresses } from './account-queries.ts';
import type { AddressInput } from './account-schema.ts';
import { addAddress, addressLimit } from './add-address.ts';
import { findAddress } from './address-queries.ts';
import { changeAddress } from './change-address.ts';
import { removeAddress } from './remove-address.ts';
import { setDefaultAddress } from './set-default-address.ts';
import { met } from './testing/met.ts';

const guangzhou = { provinceCode: 440000, cityCode: 440100, districtCode: 440106 };
const some: AddressInput = {
  title: '',
  receiver: '周予安',
  mobile: '13900139000',
  place: '文三路 90 号',
  isDefault: undefined,
  ...guangzhou,
};

const rowOf = async (id: number) => (await db.select().from(addresses).where(eq(addresses.id, id)))[0];
const bookOf = async (userId: number) => (await listAddresses(userId)).map(({ id }) => id);

async function defaultOf(userId: number) {
  const [user] = await db.select({ id: users.defaultAddressId }).from(users).where(eq(users.id, userId));
  return user?.id;
}

/** Changed so many minutes ago. */
const agedAddress = (userId: number, minutes: number) =>
  anAddress(userId, { updatedAt: sql`now(3) - interval ${minutes} minute` as unknown as Date });

describe('an address in the book', () => {
  test('is changed as a whole, keeps its own title, and stands first among the changed ones', async () => {
    const user = await aUser();
    const other = await anAddress(user.id);
    await changeAddress(user.id, user.addressId, { ...some, title: '公司' });
    expect(await rowOf(user.addressId)).toMatchObject({
      title: '公司',
      receiver: '周予安',
      mobile: '13900139000',
      region: '广东省 广州市 天河区',
      place: '文三路 90 号',
    });
    expect(await bookOf(user.id)).toEqual([user.addressId, other]);
  });

  test('without a title of its own bears the name of the receiver, also after that changed', async () => {
    const user = await aUser();
    const id = await addAddress(user.id, some);
    const form = await findAddress(user.id, id);
    expect([(await rowOf(id))?.title, form?.title]).toEqual(['周予安', '']);
    await changeAddress(user.id, id, { ...some, receiver: '林小满' });
    expect((await rowOf(id))?.title).toBe('林小满');
  });

  test('becomes the default when that is asked, here or in its form', async () => {
    const user = await aUser();
    const [one, two] = [await anAddress(user.id), await anAddress(user.id)];
    await setDefaultAddress(user.id, one);
    expect(await defaultOf(user.id)).toBe(one);
    await changeAddress(user.id, two, { ...some, isDefault: 'on' });
    expect(await defaultOf(user.id)).toBe(two);
    await changeAddress(user.id, one, some);
    expect(await defaultOf(user.id)).toBe(two);
  });

  test('that is removed stays as a row, but is in no list and can be used no more', async () => {
    const user = await aUser();
    const id = await anAddress(user.id);
    await removeAddress(user.id, id);
    expect((await rowOf(id))?.deletedAt).toBeInstanceOf(Date);
    expect(await bookOf(user.id)).toEqual([user.addressId]);
    expect(await findAddress(user.id, id)).toBeUndefined();
    expect(await met(changeAddress(user.id, id, some))).toBe('no-address');
    expect(await met(setDefaultAddress(user.id, id))).toBe('no-address');
    expect(await defaultOf(user.id)).toBe(user.addressId);
  });

  test('whose region does not belong together is refused, and nothing of it is written', async () => {
    const user = await aUser();
    const before = await rowOf(user.addressId);
    for (const wrong of [{ cityCode: undefined }, { districtCode: undefined }, { provinceCode: 1 }]) {
      expect(await met(changeAddress(user.id, user.addressId, { ...some, ...wrong }))).toBe(
        'region-mismatch',
      );
      expect(await met(addAddress(user.id, { ...some, ...wrong }))).toBe('region-mismatch');
    }
    expect(await rowOf(user.addressId)).toEqual(before);
    expect(await bookOf(user.id)).toEqual([user.addressId]);
  });

  test.each([
    ['东莞', [440000, 441900, 441904], '广东省 东莞市 长安镇'],
    ['香港', [810000, 810200, 810202], '香港特别行政区 九龙 油尖旺区'],
  ] as const)('may lie in %s', async (_, [provinceCode, cityCode, districtCode], region) => {
    await db
      .insert(regions)
      .ignore()
      .values([
        { code: 441900, parentCode: 440000, level: 2, name: '东莞市' },
        { code: 441904, parentCode: 441900, level: 3, name: '长安镇' },
        { code: 810000, parentCode: null, level: 1, name: '香港特别行政区' },
        { code: 810200, parentCode: 810000, level: 2, name: '九龙' },
        { code: 810202, parentCode: 810200, level: 3, name: '油尖旺区' },
      ]);
    const user = await aUser();
    const id = await addAddress(user.id, { ...some, provinceCode, cityCode, districtCode });
    expect((await rowOf(id))?.region).toBe(region);
  });
});

describe('after the default is removed', () => {
  test('the most recently changed address that is left becomes it, and the last one leaves none', async () => {
    const user = await aUser();
    const [older, newer] = [await agedAddress(user.id, 20), await agedAddress(user.id, 10)];
    await removeAddress(user.id, user.addressId);
    expect(await defaultOf(user.id)).toBe(newer);
    await removeAddress(user.id, newer);
    expect(await defaultOf(user.id)).toBe(older);
    await removeAddress(user.id, older);
    expect(await defaultOf(user.id)).toBeNull();
    const first = await addAddress(user.id, some);
    expect(await defaultOf(user.id)).toBe(first);
  });

  test('pressing twice at once takes one address only', async () => {
    const user = await aUser();
    const [older, newer] = [await agedAddress(user.id, 20), await agedAddress(user.id, 10)];
    const twice = await Promise.all(
      Array.from({ length: 4 }, () => met(removeAddress(user.id, user.addressId))),
    );
    expect(twice).toEqual(Array(4).fill('done'));
    expect(await bookOf(user.id)).toEqual([newer, older]);
    expect(await defaultOf(user.id)).toBe(newer);
  });

  test('while all others go at the same time, the default is one that is left', async () => {
    const user = await aUser();
    const others = await Promise.all([1, 2, 3, 4].map((minutes) => agedAddress(user.id, minutes)));
    const kept = others.pop();
    await Promise.all([user.addressId, ...others].map((id) => removeAddress(user.id, id)));
    expect(await bookOf(user.id)).toEqual([kept]);
    expect(await defaultOf(user.id)).toBe(kept);
  });
});

describe('the book', () => {
  test('holds one address after the same form was sent several times', async () => {
    const user = await aUser();
    const ids = await Promise.all(Array.from({ length: 5 }, () => addAddress(user.id, some)));
    expect(new Set(ids).size).toBe(1);
    expect(await bookOf(user.id)).toHaveLength(2);
    await addAddress(user.id, { ...some, place: `${some.place} A` });
    expect(await bookOf(user.id)).toHaveLength(3);
  });

  test('takes twenty living addresses, however many were removed before and however many come at once', async () => {
    const user = await aUser();
    const add = (n: number) => met(addAddress(user.id, { ...some, place: `${n} 号` }));
    const outcomes = await Promise.all(Array.from({ length: 24 }, (_, n) => add(n)));
    expect(outcomes.filter((one) => one === 'address-limit')).toHaveLength(24 - (addressLimit - 1));
    const book = await bookOf(user.id);
    expect(book).toHaveLength(addressLimit);
    await Promise.all(book.slice(0, 3).map((id) => removeAddress(user.id, id)));
    const again = await Promise.all([101, 102, 103, 104].map(add));
    expect(again.filter((one) => one === 'done')).toHaveLength(3);
    expect(await bookOf(user.id)).toHaveLength(addressLimit);
  });

  test('takes the form once more that filled it', async () => {
    const user = await aUser();
    for (let n = 1; n < addressLimit; n += 1) await anAddress(user.id, { place: `${n} 号` });
    expect(await met(addAddress(user.id, some))).toBe('address-limit');
    const last = await db
      .update(addresses)
      .set({ deletedAt: sql`now(3)` })
      .where(eq(addresses.id, user.addressId));
    expect(last[0].affectedRows).toBe(1);
    const id = await addAddress(user.id, some);
    expect(await addAddress(user.id, some)).toBe(id);
  });

  test('of somebody else is like one that is not there, and stays as it is', async () => {
    const [user, other] = [await aUser(), await aUser()];
    const before = await rowOf(other.addressId);
    for (const id of [other.addressId, 9_000_000_000]) {
      expect(await findAddress(user.id, id)).toBeUndefined();
      expect(await met(changeAddress(user.id, id, { ...some, isDefault: 'on' }))).toBe('no-address');
      expect(await met(setDefaultAddress(user.id, id))).toBe('no-address');
      expect(await met(removeAddress(user.id, id))).toBe('no-address');
    }
    expect(await rowOf(other.addressId)).toEqual(before);
    expect(await defaultOf(user.id)).toBe(user.addressId);
    expect(await defaultOf(other.id)).toBe(other.addressId);
  });

  test('of a disabled account is closed', async () => {
    const user = await aUser({ isActive: false });
    for (const work of [
      () => addAddress(user.id, some),
      () => changeAddress(user.id, user.addressId, some),
      () => setDefaultAddress(user.id, user.addressId),
      () => removeAddress(user.id, user.addressId),
    ]) {
      expect(await met(work())).toBe('signed-out');
    }
    expect(await bookOf(user.id)).toEqual([user.addressId]);
  });
});
