import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { addresses, regions, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { AddressInput } from './account-schema.ts';
import { lockUsers } from './lock-users.ts';

export const addressLimit = 20;

/** A new address of the user; the first one becomes the default. Refuses `address-limit`, `region-mismatch`. */
export function addAddress(userId: number, input: AddressInput): Promise<number> {
  return inTransaction(async (tx) => {
    const user = (await lockUsers(tx, [userId])).get(userId);
    if (!user?.isActive) throw new ShopError('signed-out', null);
    const mine = and(eq(addresses.userId, userId), isNull(addresses.deletedAt));
    const [{ living } = { living: 0 }] = await tx.select({ living: count() }).from(addresses).where(mine);
    if (living >= addressLimit) throw new ShopError('address-limit', { limit: addressLimit });
    const place = await regionOf(tx, input);
    const [inserted] = await tx
      .insert(addresses)
      .values({
        userId,
        title: input.receiver,
        receiver: input.receiver,
        mobile: input.mobile,
        place: input.place,
        ...place,
      })
      .$returningId();
    if (!inserted) throw new Error('an inserted address must have an id');
    if (living === 0 || input.isDefault) {
      await tx.update(users).set({ defaultAddressId: inserted.id }).where(eq(users.id, userId));
    }
    return inserted.id;
  });
}

/** The three levels must belong together; a level may be left out only where the one above has none. */
async function regionOf(tx: Transaction, { provinceCode, cityCode, districtCode }: AddressInput) {
  const codes = [provinceCode, cityCode, districtCode].filter((code) => code !== undefined);
  const rows = await tx
    .select({ code: regions.code, parentCode: regions.parentCode, level: regions.level, name: regions.name })
    .from(regions)
    .where(inArray(regions.code, codes));
  const known = new Map(rows.map((row) => [row.code, row]));
  const province = known.get(provinceCode);
  const city = cityCode === undefined ? undefined : known.get(cityCode);
  const district = districtCode === undefined ? undefined : known.get(districtCode);
  const belongsTogether =
    province?.level === 1 &&
    (cityCode === undefined ? await isWithoutParts(tx, provinceCode) : city?.parentCode === provinceCode) &&
    (districtCode === undefined
      ? cityCode === undefined || (await isWithoutParts(tx, cityCode))
      : district !== undefined && district.parentCode === cityCode);
  if (!belongsTogether) throw new ShopError('region-mismatch', null);
  return {
    provinceCode,
    cityCode: cityCode ?? provinceCode,
    districtCode: districtCode ?? null,
    region: [province, city, district].flatMap((part) => (part ? [part.name] : [])).join(' '),
  };
}

async function isWithoutParts(tx: Transaction, code: number): Promise<boolean> {
  const parts = await tx
    .select({ code: regions.code })
    .from(regions)
    .where(eq(regions.parentCode, code))
    .limit(1);
  return parts.length === 0;
}
