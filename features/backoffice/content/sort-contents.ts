import { asc, eq } from 'drizzle-orm';
import { among, byId } from '../../../db/rows.ts';
import { contents } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { isOtherOrder, type Sorted } from '../order-form.ts';
import { lockSlot } from './save-content.ts';

/** Puts what stands in a slot into another order. Answers false when it stands so already. */
export function sortContents(
  session: Session | undefined,
  slotKey: string,
  sorted: Sorted,
): Promise<boolean> {
  return asStaff(session, 'content.edit', async (tx, staff) => {
    await lockSlot(tx, slotKey);
    const rows = await tx
      .select({ id: contents.id })
      .from(contents)
      .where(eq(contents.slotKey, slotKey))
      .orderBy(asc(contents.sequence), asc(contents.id));
    const now = rows.map(({ id }) => id);
    const subject = `content-slot:${slotKey}`;
    if (!(await isOtherOrder(tx, { ...sorted, now, subject }))) return false;
    const places = sorted.order.map((id, place): [number, number] => [id, place]);
    await tx
      .update(contents)
      .set({ sequence: byId(contents.id, places) })
      .where(among(contents.id, sorted.order));
    await noteAudit(tx, staff, {
      action: 'content.sort',
      subject,
      before: { order: now.join() },
      after: { order: sorted.order.join() },
    });
    return true;
  });
}
