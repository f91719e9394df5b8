import { eq, isNotNull, or, sql } from 'drizzle-orm';
import { skus } from '../../db/schema/index.ts';

/**
 * What shoppers may know of: what is on the shelf, or once was. Anything else is to them as if it were not there, lest
 * goods that are being prepared be read by whoever guesses their number.
 */
export const isKnown = or(eq(skus.isLaunched, true), isNotNull(skus.firstLaunchedAt));

/** Written wherever a SKU comes onto the shelf or leaves it, since a build of before this note launched without it. */
export const firstLaunch = sql`coalesce(${skus.firstLaunchedAt}, now(3))`;
