import 'server-only';
import { asc, eq, isNull, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { regions } from '../../../db/schema/index.ts';

export type RegionPart = { code: number; name: string; parts: number };

/** What a province or city is made of, or the country; and the way down to it. */
export async function readRegion(parent: number | null) {
  const parts: RegionPart[] = await db
    .select({
      code: regions.code,
      name: regions.name,
      parts: sql`(select count(*) from regions b where b.parent_code = regions.code)`.mapWith(Number),
    })
    .from(regions)
    .where(parent === null ? isNull(regions.parentCode) : eq(regions.parentCode, parent))
    .orderBy(asc(regions.code));
  return { parts, path: parent === null ? [] : await pathTo(parent) };
}

async function pathTo(code: number): Promise<{ code: number; name: string }[]> {
  const [region] = await db
    .select({ code: regions.code, name: regions.name, parentCode: regions.parentCode })
    .from(regions)
    .where(eq(regions.code, code));
  if (!region) return [];
  const above = region.parentCode === null ? [] : await pathTo(region.parentCode);
  return [...above, { code: region.code, name: region.name }];
}
