import 'server-only';
import { and, asc, between, eq, gte } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { ascending } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import { idsIn, type SitemapEntry, stretchOf } from './sitemap.ts';

/** All that is for sale, or the first so many of it. */
export async function listLaunched(most: number): Promise<SitemapEntry[]> {
  const rows = await db.select(told).from(skus).where(isLaunched).orderBy(asc(skus.id)).limit(most);
  return rows.map(entryOf);
}

/** What is for sale in a stretch of ids. */
export async function listStretch(stretch: number): Promise<SitemapEntry[]> {
  const { from, to } = idsIn(stretch);
  const rows = await db
    .select(told)
    .from(skus)
    .where(and(isLaunched, between(skus.id, from, to)))
    .orderBy(asc(skus.id));
  return rows.map(entryOf);
}

/** The stretches that hold something for sale: from each on to the next, since counting would read every SKU. */
export async function listStretches(): Promise<number[]> {
  const found: number[] = [];
  let from = 1;
  for (;;) {
    const [next] = await db
      .select({ id: skus.id })
      .from(skus)
      .where(and(isLaunched, gte(skus.id, from)))
      .orderBy(asc(skus.id))
      .limit(1);
    if (!next) return found;
    found.push(stretchOf(next.id));
    from = idsIn(stretchOf(next.id)).to + 1;
  }
}

/** The home page, and the lists that hold something for sale, of all levels. */
export async function listPages(): Promise<SitemapEntry[]> {
  const filled = await Promise.all(levels.map(readFilled));
  const ids = ascending(filled.flat());
  return ['/', '/categories', ...ids.map((id) => `/list/${id}`)].map((path) => ({ path }));
}

/** Asks for both states, so that the database skips from value to value in the index. */
async function readFilled(level: (typeof levels)[number]): Promise<number[]> {
  const rows = await db.selectDistinct({ id: level, isLaunched: skus.isLaunched }).from(skus);
  return rows.filter((row) => row.isLaunched && row.id > 0).map((row) => row.id);
}

const levels = [skus.categoryId, skus.groupId, skus.channelId];
const told = { id: skus.id, updatedAt: skus.updatedAt };
const isLaunched = eq(skus.isLaunched, true);

const entryOf = ({ id, updatedAt }: { id: number; updatedAt: Date }) => ({
  path: `/goods/${id}`,
  changedAt: updatedAt,
});
