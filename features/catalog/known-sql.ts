import { sql } from 'drizzle-orm';
import { skus } from '../../db/schema/index.ts';

/** Written wherever a SKU comes onto the shelf or leaves it, since a build of before this note launched without it. */
export const firstLaunch = sql`coalesce(${skus.firstLaunchedAt}, now(3))`;
