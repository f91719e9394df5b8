import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { addresses } from '../../db/schema/index.ts';
import type { Typed } from '../../lib/form-action.ts';
import { listRegions, type RegionView } from './account-queries.ts';

/** The regions below the chosen ones, so that a form without script can ask for the next level. */
export type RegionParts = { cities: RegionView[]; districts: RegionView[] };

export async function readParts({ provinceCode, cityCode }: Typed): Promise<RegionParts> {
  const [cities, below] = await Promise.all([partsOf(provinceCode), partsOf(cityCode)]);
  const isCityHere = cities.some(({ code }) => String(code) === cityCode);
  return { cities, districts: isCityHere ? below : [] };
}

const partsOf = async (code: string | undefined) =>
  code && /^\d{6}$/.test(code) ? listRegions(Number(code)) : [];

/** One of the user's living addresses as its form holds it; undefined when there is none of that id, or it is another's. */
export async function findAddress(userId: number, addressId: number): Promise<Typed | undefined> {
  const [found] = await db
    .select({
      title: addresses.title,
      receiver: addresses.receiver,
      mobile: addresses.mobile,
      provinceCode: addresses.provinceCode,
      cityCode: addresses.cityCode,
      districtCode: addresses.districtCode,
      place: addresses.place,
    })
    .from(addresses)
    .where(and(eq(addresses.id, addressId), eq(addresses.userId, userId), isNull(addresses.deletedAt)));
  if (!found) return undefined;
  const { title, provinceCode, cityCode, districtCode, ...rest } = found;
  return {
    ...rest,
    title: title === found.receiver ? '' : title, // nobody's own word, so it goes with the receiver
    provinceCode: String(provinceCode),
    cityCode: cityCode === provinceCode ? '' : String(cityCode),
    districtCode: String(districtCode ?? ''),
  };
}
