import { asc, count, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, byId } from '../../../db/rows.ts';
import { channelGroups, channels } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { noteAudit } from '../note-audit.ts';
import { isOtherOrder, type Sorted } from '../order-form.ts';

export type MenuRow = { name: string; nameEn: string; icon: string };

/** The rows of the menu, in order. Whoever changes the menu waits here for whoever is at it. */
export function lockMenu(tx: Transaction) {
  return tx
    .select({
      id: channelGroups.id,
      name: channelGroups.name,
      nameEn: channelGroups.nameEn,
      icon: channelGroups.icon,
    })
    .from(channelGroups)
    .orderBy(asc(channelGroups.sequence), asc(channelGroups.id))
    .for('update');
}

/** Adds a row at the end of the menu. Answers its number. */
export function addChannelGroup(session: Session | undefined, row: MenuRow): Promise<number> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const rows = await lockMenu(tx);
    refuseSame(rows, row, 0);
    const [made] = await tx
      .insert(channelGroups)
      .values({ ...row, sequence: rows.length })
      .$returningId();
    const id = made?.id ?? 0;
    await noteAudit(tx, staff, {
      action: 'channel.add',
      subject: `channel-group:${id}`,
      before: null,
      after: { ...row },
    });
    return id;
  });
}

/** Answers false when nothing is changed. */
export function changeChannelGroup(
  session: Session | undefined,
  id: number,
  { mark, ...after }: MenuRow & { mark: string },
): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const rows = await lockMenu(tx);
    const here = rows.find((row) => row.id === id);
    if (!here) throw new ShopError('is-gone', null);
    const { id: _, ...before } = here;
    const shown = { name: after.name, nameEn: after.nameEn, icon: after.icon };
    if (JSON.stringify(before) === JSON.stringify(shown)) return false;
    const subject = `channel-group:${id}`;
    await refuseOutdated(tx, { mark, shown: before, subject });
    refuseSame(rows, shown, id);
    await tx.update(channelGroups).set(shown).where(eq(channelGroups.id, id));
    await noteAudit(tx, staff, { action: 'channel.edit', subject, before, after: shown });
    return true;
  });
}

/** Only when it gathers nothing. Answers false when it was gone. */
export function deleteChannelGroup(session: Session | undefined, id: number): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const before = (await lockMenu(tx)).find((row) => row.id === id);
    if (!before) return false;
    const [inside] = await tx.select({ n: count() }).from(channels).where(eq(channels.groupId, id));
    if (inside && inside.n > 0) throw new ShopError('category-in-use', { children: inside.n, products: 0 });
    await tx.delete(channelGroups).where(eq(channelGroups.id, id));
    const subject = `channel-group:${id}`;
    await noteAudit(tx, staff, { action: 'channel.delete', subject, before, after: null });
    return true;
  });
}

export function sortChannelGroups(session: Session | undefined, sorted: Sorted): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const now = (await lockMenu(tx)).map(({ id }) => id);
    const subject = 'channel-group:0';
    if (!(await isOtherOrder(tx, { ...sorted, now, subject }))) return false;
    const places = sorted.order.map((id, place): [number, number] => [id, place]);
    await tx
      .update(channelGroups)
      .set({ sequence: byId(channelGroups.id, places) })
      .where(among(channelGroups.id, sorted.order));
    await noteAudit(tx, staff, {
      action: 'channel.sort',
      subject,
      before: { order: now.join() },
      after: { order: sorted.order.join() },
    });
    return true;
  });
}

function refuseSame(rows: (MenuRow & { id: number })[], { name, nameEn }: MenuRow, besides: number): void {
  const isTaken = rows.some(
    (row) => row.id !== besides && (row.name === name || row.nameEn.toLowerCase() === nameEn.toLowerCase()),
  );
  if (isTaken) throw new ShopError('name-taken', null);
}
