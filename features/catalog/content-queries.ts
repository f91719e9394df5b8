import 'server-only';
import { and, asc, eq, gt, isNull, like, or, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { contentSlots, contents, skus } from '../../db/schema/index.ts';
import type { Slot } from './show-slots.ts';
import { cardColumns, type SkuCard } from './sku-queries.ts';

/**
 * The slots whose keys begin so, in order, each with what is on or still to come. Times are milliseconds, because a
 * cache would turn dates into text. Pages read it through content-cache.
 */
export async function readSlots(prefix: string): Promise<Slot[]> {
  const rows = await db
    .select({ slot: slotColumns, content: contentColumns })
    .from(contentSlots)
    .leftJoin(contents, and(eq(contents.slotKey, contentSlots.key), eq(contents.isActive, true), notOver))
    .where(like(contentSlots.key, `${prefix}%`))
    .orderBy(asc(contentSlots.sequence), asc(contentSlots.key), asc(contents.sequence), asc(contents.id));
  const slots = new Map(rows.map(({ slot }): [string, Slot] => [slot.key, { ...slot, contents: [] }]));
  for (const { slot, content } of rows) {
    if (content) slots.get(slot.key)?.contents.push({ ...content, ...inMilliseconds(content) });
  }
  return [...slots.values()];
}

const notOver = or(isNull(contents.endsAt), gt(contents.endsAt, sql`utc_timestamp(3)`));

const slotColumns = { key: contentSlots.key, name: contentSlots.name, nameEn: contentSlots.nameEn };

const contentColumns = {
  id: contents.id,
  title: contents.title,
  titleEn: contents.titleEn,
  text: contents.text,
  textEn: contents.textEn,
  link: contents.link,
  image: contents.image,
  tint: contents.tint,
  skuId: contents.skuId,
  startsAt: contents.startsAt,
  endsAt: contents.endsAt,
};

const inMilliseconds = ({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }) => ({
  startsAt: startsAt?.getTime() ?? null,
  endsAt: endsAt?.getTime() ?? null,
});

/** Price and stock as they are now, of those among these SKUs that are on the shelf. */
export async function readCards(skuIds: readonly number[]): Promise<Map<number, SkuCard>> {
  if (skuIds.length === 0) return new Map();
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .where(and(among(skus.id, [...skuIds]), eq(skus.isLaunched, true)));
  return new Map(rows.map((row) => [row.id, row]));
}
