import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { contentSlots, contents, skus } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { noteAudit } from '../note-audit.ts';
import { showPictures } from '../pictures/show-pictures.ts';

export type Content = {
  title: string;
  titleEn: string;
  text: string;
  textEn: string;
  link: string;
  skuId: number | null;
  image: string;
  tint: string;
  startsAt: Date | null;
  endsAt: Date | null;
  isActive: boolean;
};

/** What the form of a content shows, in one order, and by which it is known again. */
export const shownOf = (content: Content): Content => ({
  title: content.title,
  titleEn: content.titleEn,
  text: content.text,
  textEn: content.textEn,
  link: content.link,
  skuId: content.skuId,
  image: content.image,
  tint: content.tint,
  startsAt: content.startsAt,
  endsAt: content.endsAt,
  isActive: content.isActive,
});

/**
 * Puts something at the end of a slot. Answers its number; that of what stands there already, where it is the very same.
 * Refuses `product-missing`, as changing it does.
 */
export function addContent(session: Session | undefined, slotKey: string, given: Content): Promise<number> {
  return asStaff(session, 'content.edit', async (tx, staff) => {
    const content = shownOf(given);
    await refuseUnknownSku(tx, content);
    await lockSlot(tx, slotKey);
    const known = await findSame(tx, slotKey, content);
    if (known !== undefined) return known;
    const [last] = await tx
      .select({ place: max(contents.sequence) })
      .from(contents)
      .where(eq(contents.slotKey, slotKey));
    const sequence = (last?.place ?? -1) + 1;
    const [row] = await tx
      .insert(contents)
      .values({ slotKey, sequence, ...content })
      .$returningId();
    const id = row?.id ?? 0;
    await noteAudit(tx, staff, {
      action: 'content.add',
      subject: `content:${id}`,
      before: null,
      after: { slotKey, ...content },
    });
    await showPictures(tx, [content.image]);
    return id;
  });
}

/** Answers false when nothing is changed. */
export function changeContent(
  session: Session | undefined,
  id: number,
  { mark, ...given }: Content & { mark: string },
): Promise<boolean> {
  return asStaff(session, 'content.edit', async (tx, staff) => {
    const [found] = await tx.select().from(contents).where(eq(contents.id, id)).for('update');
    if (!found) throw new ShopError('is-gone', null);
    const [before, after] = [shownOf(found), shownOf(given)];
    if (JSON.stringify(before) === JSON.stringify(after)) return false;
    await refuseUnknownSku(tx, after);
    await refuseOutdated(tx, { mark, shown: before, subject: `content:${id}` });
    await tx
      .update(contents)
      .set({ ...after, updatedAt: sql`now(3)` })
      .where(eq(contents.id, id));
    await noteAudit(tx, staff, { action: 'content.edit', subject: `content:${id}`, before, after });
    await showPictures(tx, [after.image]);
    return true;
  });
}

/** Answers where it stood; undefined when it was gone. */
export function deleteContent(
  session: Session | undefined,
  id: number,
): Promise<{ slotKey: string } | undefined> {
  return asStaff(session, 'content.edit', async (tx, staff) => {
    const [found] = await tx.select().from(contents).where(eq(contents.id, id)).for('update');
    if (!found) return undefined;
    await tx.delete(contents).where(eq(contents.id, id));
    const { slotKey } = found;
    await noteAudit(tx, staff, {
      action: 'content.delete',
      subject: `content:${id}`,
      before: { slotKey, ...shownOf(found) },
      after: null,
    });
    return { slotKey };
  });
}

/** Whoever adds to a slot, or puts it in order, waits here for the others. */
export async function lockSlot(tx: Transaction, key: string): Promise<void> {
  const [slot] = await tx
    .select({ key: contentSlots.key })
    .from(contentSlots)
    .where(eq(contentSlots.key, key))
    .for('update');
  if (!slot) throw new ShopError('is-gone', null);
}

async function refuseUnknownSku(tx: Transaction, { skuId }: Content): Promise<void> {
  if (skuId === null) return;
  const [found] = await tx.select({ id: skus.id }).from(skus).where(eq(skus.id, skuId));
  if (!found) throw new ShopError('product-missing', null);
}

async function findSame(tx: Transaction, slotKey: string, content: Content): Promise<number | undefined> {
  const { skuId, startsAt, endsAt, ...plain } = content;
  const [found] = await tx
    .select({ id: contents.id })
    .from(contents)
    .where(
      and(
        eq(contents.slotKey, slotKey),
        ...Object.entries(plain).map(([name, value]) => eq(contents[name as keyof typeof plain], value)),
        skuId === null ? isNull(contents.skuId) : eq(contents.skuId, skuId),
        startsAt ? eq(contents.startsAt, startsAt) : isNull(contents.startsAt),
        endsAt ? eq(contents.endsAt, endsAt) : isNull(contents.endsAt),
      ),
    )
    .limit(1);
  return found?.id;
}
