import { eq } from 'drizzle-orm';
import { orders } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { asStaff } from './as-staff.ts';
import { refuseOutdated } from './mark.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

/** What staff tell each other about an order. Refuses whoever has not seen what somebody else noted meanwhile. */
export async function noteOrder(
  session: Session | undefined,
  number: string,
  { note, mark }: { note: string; mark: string },
): Promise<void> {
  await asStaff(session, 'order.ship', async (tx, staff) => {
    const { id } = await orderOf(tx, number);
    await lockOrder(tx, { id });
    const [before] = await tx.select({ note: orders.staffNote }).from(orders).where(eq(orders.id, id));
    if (before?.note === note) return;
    const [action, subject] = ['order.note', `order:${number}`] as const;
    await refuseOutdated(tx, { mark, shown: before?.note, subject, action });
    await tx.update(orders).set({ staffNote: note }).where(eq(orders.id, id));
    await noteAudit(tx, staff, {
      action,
      subject,
      before: { characters: before?.note.length }, // what it says may be about somebody, and can be deleted there
      after: { characters: note.length },
    });
  });
}
