import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { decide, orderOfReturn, type Verdict } from '../payments/decide-return.ts';
import { followUp } from '../payments/follow-up.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** Takes goods back or does not. Answers false when the same was said before. */
export async function decideReturnAsStaff(
  session: Session | undefined,
  returnId: number,
  verdict: Verdict,
): Promise<boolean> {
  const orderId = await orderOfReturn(returnId);
  const isNew = await asStaff(session, 'order.return', async (tx, staff) => {
    if (!(await decide(tx, { returnId, orderId, actor: staff.actor, ...verdict }))) return false;
    await noteAudit(tx, staff, {
      action: 'order.return',
      subject: `return:${returnId}`,
      before: { status: 'requested' },
      after: { status: verdict.verdict, answer: verdict.answer },
    });
    return true;
  });
  const [order] = await db
    .select({ number: orders.number, userId: orders.userId })
    .from(orders)
    .where(eq(orders.id, orderId));
  if (order) await followUp(order);
  return isNew;
}
