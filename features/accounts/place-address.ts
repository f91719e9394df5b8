import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { regions } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { AddressInput } from './account-schema.ts';

/**
 * The region as an address keeps it. The three levels must belong together; a level may be left out only where the
 * one above has none. Refuses `region-mismatch`.
 */
export async function placeAddress(tx: Transaction, { provinceCode, cityCode, districtCode }: AddressInput) {
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
