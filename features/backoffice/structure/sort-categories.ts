import { among, byId } from '../../../db/rows.ts';
import { categories } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { isOtherOrder, type Sorted } from '../order-form.ts';
import { lockChildren } from './lock-categories.ts';

/** Puts siblings into another order. Answers false when they stand so already. */
export function sortCategories(
  session: Session | undefined,
  parentId: number | null,
  sorted: Sorted,
): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const now = (await lockChildren(tx, parentId)).map(({ id }) => id);
    const subject = `category:${parentId ?? 0}`;
    if (!(await isOtherOrder(tx, { ...sorted, now, subject }))) return false;
    const places = sorted.order.map((id, place): [number, number] => [id, place]);
    await tx
      .update(categories)
      .set({ sequence: byId(categories.id, places) })
      .where(among(categories.id, sorted.order));
    await noteAudit(tx, staff, {
      action: 'category.sort',
      subject,
      before: { order: now.join() },
      after: { order: sorted.order.join() },
    });
    return true;
  });
}
