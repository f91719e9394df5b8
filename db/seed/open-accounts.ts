import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { addresses, userGroups, users } from '../schema/index.ts';
import { demoUsers, pastShoppers, type SeedAddress } from './accounts.ts';
import { groupList } from './permissions.ts';
import { regionList } from './regions.ts';
import type { Buyer } from './write-past.ts';

/** The rows of all accounts, with their ids, and who of them can be bought for. */
export type Accounts = {
  users: (typeof users.$inferInsert)[];
  addresses: (typeof addresses.$inferInsert)[];
  memberships: (typeof userGroups.$inferInsert)[];
  buyers: ReadonlyMap<string, Buyer>;
  shoppers: readonly string[];
  staffId: number;
};

export async function openAccounts(): Promise<Accounts> {
  const given = [...demoUsers, ...pastShoppers];
  const unusable = await passwordHash(randomBytes(32).toString('base64'));
  const addresses = given
    .flatMap((user, i) => user.addresses.map((address) => addressRow(i + 1, address)))
    .map((address, i) => ({ id: i + 1, ...address }));
  const homeOf = (userId: number) => addresses.find((address) => address.userId === userId);
  const users: Accounts['users'] = [];
  for (const { username, mobile, password, isStaff = false, isSuperuser = false } of given) {
    const id = users.length + 1;
    const hashed = password ? await passwordHash(password) : unusable;
    const defaultAddressId = homeOf(id)?.id ?? null;
    users.push({ id, username, mobile, passwordHash: hashed, isStaff, isSuperuser, defaultAddressId });
  }
  return {
    users,
    addresses,
    memberships: given.flatMap(({ group }, i) =>
      group ? [{ userId: i + 1, groupId: groupIdOf(group) }] : [],
    ),
    buyers: new Map(given.flatMap(({ username }, i) => buyerEntry(username, homeOf(i + 1)))),
    shoppers: pastShoppers.map(({ username }) => username),
    staffId: 1 + given.findIndex(({ group }) => group !== undefined),
  };
}

const regionNames = new Map(regionList().map(({ code, name }) => [code, name]));

function addressRow(userId: number, { title, receiver, mobile, at }: SeedAddress) {
  const [provinceCode, cityCode, districtCode, place] = at;
  const region = [provinceCode, cityCode, districtCode].map((code) => regionNames.get(code)).join(' ');
  return { userId, title, receiver, mobile, provinceCode, cityCode, districtCode, region, place };
}

type Home = ReturnType<typeof addressRow>;

function buyerEntry(username: string, home: Home | undefined): [string, Buyer][] {
  if (!home) return [];
  const { userId, receiver, mobile, region, place } = home;
  return [[username, { userId, receiver, mobile, region, place }]];
}

const groupIdOf = (name: string) => 1 + Object.keys(groupList).indexOf(name);

const passwordHash = (password: string) =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
