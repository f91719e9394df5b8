import { log } from '../../lib/log.ts';
import { refusalOf } from '../../lib/outage.ts';
import { checkOrderSoon } from './check-payments.ts';
import { refundPayments } from './refund-payments.ts';

/** What Alipay is told after an order changed here: its trade is closed, what goes back is sent. The jobs make up for failures. */
export async function followUp(which: { number: string; userId: number }): Promise<void> {
  try {
    const orderId = await checkOrderSoon(which);
    if (orderId !== undefined) await refundPayments(orderId);
  } catch (error) {
    if (!refusalOf(error)) log.error({ err: error }, 'what follows a change of an order failed');
  }
}
