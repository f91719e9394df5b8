import { db } from '../index.ts';
import { contentSlots, contents } from '../schema/index.ts';
import { idOf, next } from './builders.ts';

/** A slot for content under a key of its own. */
export async function aSlot(key: string): Promise<string> {
  await db.insert(contentSlots).values({ key, name: `栏目 ${key}`, nameEn: `Slot ${key}`, sequence: next() });
  return key;
}

/** Something that is on, at once and for ever unless given otherwise. */
export async function aContent(
  given: Partial<typeof contents.$inferInsert> & { slotKey: string },
): Promise<number> {
  const [content] = await db
    .insert(contents)
    .values({ title: `广告 ${next()}`, link: '/list/1', ...given })
    .$returningId();
  return idOf(content);
}
