import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, returns } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { decide, type Verdict } from '../payments/decide-return.ts';
import { asStaff, type Done } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** Takes goods back or does not. Not new when they said the same before; refuses `return-decided` to who comes second. */
export function decideReturnAsStaff(
  session: Session | undefined,
  returnId: number,
  verdict: Verdict,
): Promise<Done> {
  return asStaff(session, 'order.return', async (tx, staff) => {
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
}

async function orderOf(tx: Transaction, returnId: number) {
  const [order] = await tx
    .select({ number: orders.number, userId: orders.userId })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(eq(returns.id, returnId));
  if (!order) throw new ShopError('return-missing', null);
  return order;
}
