import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { contentSlots, contents, skus } from '../../../db/schema/index.ts';
import { type ContentState, stateAt } from './content-state.ts';

/** Every slot, with how many of its contents are on, planned, over and off. */
export async function listSlots() {
  const slots = await db
    .select({ key: contentSlots.key, name: contentSlots.name, nameEn: contentSlots.nameEn })
    .from(contentSlots)
    .orderBy(asc(contentSlots.sequence), asc(contentSlots.key));
  const rows = await db
    .select({
      slotKey: contents.slotKey,
      isActive: contents.isActive,
      startsAt: contents.startsAt,
      endsAt: contents.endsAt,
    })
    .from(contents);
  const now = new Date();
  return slots.map((slot) => {
    const states = rows.filter(({ slotKey }) => slotKey === slot.key).map((row) => stateAt(row, now));
    const count = (state: ContentState) => states.filter((one) => one === state).length;
    return { ...slot, on: count('on'), planned: count('planned'), over: count('over'), off: count('off') };
  });
}

const columns = {
  id: contents.id,
  slotKey: contents.slotKey,
  title: contents.title,
  titleEn: contents.titleEn,
  text: contents.text,
  textEn: contents.textEn,
  link: contents.link,
  skuId: contents.skuId,
  image: contents.image,
  tint: contents.tint,
  startsAt: contents.startsAt,
  endsAt: contents.endsAt,
  isActive: contents.isActive,
  // its SKU as it is sold now; null where there is none
  sku: {
    id: skus.id,
    name: skus.name,
    image: skus.image,
    priceFen: skus.priceFen,
    isLaunched: skus.isLaunched,
  },
};

const slotOf = async (key: string) =>
  (
    await db
      .select({ key: contentSlots.key, name: contentSlots.name, nameEn: contentSlots.nameEn })
      .from(contentSlots)
      .where(eq(contentSlots.key, key))
  )[0];

/** A slot with all that stands in it, in order. */
export async function readSlot(key: string) {
  const slot = await slotOf(key);
  if (!slot) return undefined;
  const rows = await db
    .select(columns)
    .from(contents)
    .leftJoin(skus, eq(skus.id, contents.skuId))
    .where(eq(contents.slotKey, key))
    .orderBy(asc(contents.sequence), asc(contents.id));
  const now = new Date();
  return { ...slot, contents: rows.map((row) => ({ ...row, state: stateAt(row, now) })) };
}
export type SlotView = NonNullable<Awaited<ReturnType<typeof readSlot>>>;
export type ContentView = SlotView['contents'][number];

export async function readContent(id: number) {
  const [row] = await db
    .select(columns)
    .from(contents)
    .leftJoin(skus, eq(skus.id, contents.skuId))
    .where(eq(contents.id, id));
  const slot = row && (await slotOf(row.slotKey));
  return row && slot && { ...row, state: stateAt(row, new Date()), slot };
}
