import { type Shopper, sentTo } from '../shopper.ts';
import type { Alipay } from '../simulated-alipay.ts';
import type { Visit } from './customer.ts';
import type { Line, ShelfBook } from './shelf-book.ts';

export type Ending = 'kept' | 'cancelled' | 'paid' | 'paid and cancelled' | 'left unpaid';

/** What becomes of a placed order: some are cancelled, of those to be paid online some are paid, some forgotten. */
export function chooseEnding({ payMethod }: Visit): Ending {
  const dice = Math.random();
  if (payMethod === 'cash') return dice < 0.1 ? 'cancelled' : 'kept';
  if (dice < 0.25) return 'cancelled';
  if (dice < 0.45) return 'left unpaid';
  return dice < 0.5 ? 'paid and cancelled' : 'paid';
}

type Order = { shopper: Shopper; number: string; lines: readonly Line[] };

/** Rejects when a step did not go well. */
export async function end(
  order: Order,
  ending: Ending,
  { alipay, book }: { alipay: Alipay; book: ShelfBook },
) {
  if (ending === 'paid' || ending === 'paid and cancelled') await pay(order, alipay);
  if (ending === 'cancelled' || ending === 'paid and cancelled') await cancel(order, book);
}

async function cancel({ shopper, number, lines }: Order, book: ShelfBook): Promise<void> {
  const to = sentTo(await shopper.post('cancelOrderAction', { number, reason: 'changed-mind' }));
  if (!to?.includes('cancelled')) throw new Error(`${number} could not be cancelled`);
  for (const { skuId, quantity } of lines) book.note(skuId, quantity, Date.now());
}

/** As a buyer does: from the shop to Alipay, which then tells the shop. */
async function pay({ shopper, number }: Order, { trades, url }: Alipay): Promise<void> {
  const there = sentTo(await shopper.post('payOrderAction', { number }));
  if (!there) throw new Error(`${number} could not be paid`);
  await fetch(there);
  const body = new URLSearchParams({ trade_no: trades.get(number)?.tradeNo, how: 'success' });
  const { status } = await fetch(`${url}/cashier`, { method: 'POST', body });
  if (status !== 200) throw new Error(`${number} was not paid`);
}
