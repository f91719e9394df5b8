import { eq } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders, payments } from '../../../db/schema/index.ts';
import { aSku, aUser } from '../../../db/testing/builders.ts';
import { buy, put } from '../../../features/orders/testing/buying.ts';
import { startPayment } from '../../../features/payments/start-payment.ts';
import { until } from '../../../local/processes.mjs';
import type { World } from '../world.ts';
import { inTime, pick, type Trial } from './trial.ts';

/** What the transaction of a payment writes first and last. */
const steps = ['insert into `payments`', 'insert into `payment_notifications`'];
const mostMsUntilTold = 20_000;

export const ofPayments: readonly Trial[] = [
  {
    name: 'kill -9 of the app process that is told of a payment',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    async strike(world, tell) {
      const number = await begin(world);
      const held = inTime(world.database.hold(pick(steps) ?? ''));
      await pay(world, number);
      const release = await held;
      if (!release) tell.fault('nobody wrote the payment');
      await world.told.kill();
      release?.();
      await world.told.start();
      const wasTold = await until(() => hasHeard(world, number), mostMsUntilTold);
      if (!wasTold) tell.fault('Alipay never heard success');
      const found = await stored(number);
      if (found !== 'unshipped paid 1') tell.fault(`the order is ${found}`);
    },
  },
];

/** An order whose trade waits at Alipay. */
async function begin({ alipay }: World): Promise<string> {
  const [user, sku] = [await aUser(), await aSku()];
  await put(user, [sku, 1]);
  const number = await buy(user, { payMethod: 'alipay' });
  await fetch(await startPayment({ number, userId: user.id }, { isPhone: false }));
  if (!alipay.trades.has(number)) throw new Error('the trade is not known at Alipay');
  return number;
}

async function pay({ alipay }: World, number: string): Promise<void> {
  const body = new URLSearchParams({ trade_no: alipay.trades.get(number)?.tradeNo, how: 'success' });
  await fetch(`${alipay.url}/cashier`, { method: 'POST', body });
}

const hasHeard = ({ alipay }: World, number: string) =>
  alipay.teller.told.some(
    ({ message, answer }: { message: { out_trade_no: string }; answer: string }) =>
      message.out_trade_no === number && answer === 'success',
  );

async function stored(number: string): Promise<string> {
  const rows = await db
    .select({ status: orders.status, paymentStatus: orders.paymentStatus, paid: payments.id })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(eq(orders.number, number));
  return `${rows[0]?.status} ${rows[0]?.paymentStatus} ${rows.length}`;
}
