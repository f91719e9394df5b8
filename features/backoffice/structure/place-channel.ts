import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, byId } from '../../../db/rows.ts';
import { channels } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { isOtherOrder, type Sorted } from '../order-form.ts';
import { lockCategory } from './lock-categories.ts';
import { lockMenu } from './save-channel-group.ts';

/** Puts a category of level 1 at the end of a row of the menu, or takes it out of the menu. Answers false when it is so. */
export function placeChannel(
  session: Session | undefined,
  categoryId: number,
  groupId: number | null,
): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const rows = await lockMenu(tx);
    const category = await lockCategory(tx, categoryId);
    if (category.level !== 1) throw new ShopError('wrong-parent', null);
    if (groupId !== null && !rows.some(({ id }) => id === groupId)) throw new ShopError('is-gone', null);
    const [here] = await tx
      .select({ groupId: channels.groupId })
      .from(channels)
      .where(eq(channels.categoryId, categoryId));
    if ((here?.groupId ?? null) === groupId) return false;
    await tx.delete(channels).where(eq(channels.categoryId, categoryId));
    if (groupId !== null) {
      const sequence = (await placesIn(tx, groupId)).length;
      await tx.insert(channels).values({ groupId, categoryId, sequence });
    }
    await noteAudit(tx, staff, {
      action: 'channel.place',
      subject: `category:${categoryId}`,
      before: { groupId: here?.groupId ?? null },
      after: { groupId },
    });
    return true;
  });
}

/** Puts the categories of a row into another order; they are named by their own numbers. */
export function sortChannels(
  session: Session | undefined,
  groupId: number,
  sorted: Sorted,
): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    await lockMenu(tx);
    const now = await placesIn(tx, groupId);
    const subject = `channel-group:${groupId}`;
    if (!(await isOtherOrder(tx, { ...sorted, now, subject }))) return false;
    const places = sorted.order.map((id, place): [number, number] => [id, place]);
    await tx
      .update(channels)
      .set({ sequence: byId(channels.categoryId, places) })
      .where(among(channels.categoryId, sorted.order));
    await noteAudit(tx, staff, {
      action: 'channel.sort',
      subject,
      before: { order: now.join() },
      after: { order: sorted.order.join() },
    });
    return true;
  });
}

async function placesIn(tx: Transaction, groupId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: channels.categoryId })
    .from(channels)
    .where(eq(channels.groupId, groupId))
    .orderBy(asc(channels.sequence), asc(channels.id));
  return rows.map(({ id }) => id);
}
