import 'server-only';
import { asc } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { regions } from '../../db/schema/index.ts';
import type { Region } from './match-region.ts';

export function listAllRegions(): Promise<Region[]> {
  return db
    .select({ code: regions.code, parentCode: regions.parentCode, level: regions.level, name: regions.name })
    .from(regions)
    .orderBy(asc(regions.code));
}
