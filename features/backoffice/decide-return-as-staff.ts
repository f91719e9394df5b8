import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, returns } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { decide, type Verdict } from '../payments/decide-return.ts';
import { followUp } from '../payments/follow-up.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** Takes goods back or does not. Answers false when the same was said before. */
export async function decideReturnAsStaff(
  session: Session | undefined,
  returnId: number,
  verdict: Verdict,
): Promise<boolean> {
  const { isNew, order } = await asStaff(session, 'order.return', async (tx, staff) => {
    const isNew = await decide(tx, { returnId, actor: staff.actor, ...verdict });
    if (isNew)
      await noteAudit(tx, staff, {
        action: 'order.return',
        subject: `return:${returnId}`,
        before: { status: 'requested' },
        after: { status: verdict.verdict, answer: verdict.answer },
      });
    return { isNew, order: await orderOf(tx, returnId) };
  });
  if (order) await followUp(order);
  return isNew;
}

async function orderOf(tx: Transaction, returnId: number) {
  const [order] = await tx
    .select({ number: orders.number, userId: orders.userId })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(eq(returns.id, returnId));
  return order;
}
