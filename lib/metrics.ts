import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { once } from './once.ts';

/** What this process counts about itself; `GET /api/metrics` tells it, docs/operating.md says what it means. */
export const metrics = () => once('metrics', makeMetrics);

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    answers: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from a whole request to the end of its answer',
      labelNames: ['method', 'status'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    ordersPlaced: new Counter({
      name: 'shop_orders_placed_total',
      help: 'Orders placed, not counting repeats of the same post',
      labelNames: ['pay_method'],
      registers,
    }),
    orderRefusals: new Counter({
      name: 'shop_order_refusals_total',
      help: 'Checkouts that ended without an order, by refusal code',
      labelNames: ['reason'],
      registers,
    }),
    loginRefusals: new Counter({
      name: 'shop_login_refusals_total',
      help: 'Passwords and codes of the second step that were not looked at after too many wrong ones, by which it was',
      labelNames: ['reason'],
      registers,
    }),
    retries: new Counter({
      name: 'shop_transaction_retries_total',
      help: 'Transactions run again: they met another one, lost a guard or their connection',
      labelNames: ['reason'],
      registers,
    }),
    deadlocks: new Counter({
      name: 'shop_deadlocks_total',
      help: 'Deadlocks of the statements of this process; none while everybody locks in one order',
      registers,
    }),
    unknownCommits: new Counter({
      name: 'shop_unknown_commits_total',
      help: 'Transactions whose COMMIT was sent and not answered',
      registers,
    }),
    paymentLag: new Histogram({
      name: 'shop_payment_notification_lag_seconds',
      help: 'Time from a payment at Alipay until its message was taken',
      buckets: [1, 5, 15, 60, 300, 900, 3_600, 86_400],
      registers,
    }),
    pool: new Gauge({
      name: 'shop_database_connections',
      help: 'Connections of the pool by state, and calls that wait for one',
      labelNames: ['state'],
      registers,
    }),
    jobAge: new Gauge({
      name: 'shop_job_overdue_seconds',
      help: 'How long a job has been due without being done',
      labelNames: ['job'],
      registers,
    }),
    jobFailures: new Gauge({
      name: 'shop_job_failed_tries',
      help: 'Tries of a job since it last went well',
      labelNames: ['job'],
      registers,
    }),
    outbox: new Gauge({
      name: 'shop_outbox_messages',
      help: 'Messages that wait or were given up',
      labelNames: ['channel', 'state'],
      registers,
    }),
    outboxAge: new Gauge({
      name: 'shop_outbox_oldest_seconds',
      help: 'Age of the oldest message that waits',
      labelNames: ['channel'],
      registers,
    }),
    overdueOrders: new Gauge({
      name: 'shop_orders_overdue',
      help: 'Unpaid orders past their deadline, whose pieces should be back on the shelf',
      registers,
    }),
    openRefunds: new Gauge({
      name: 'shop_refunds_open',
      help: 'Refunds that were asked for and have not arrived',
      registers,
    }),
    isDatabaseUp: new Gauge({
      name: 'shop_database_up',
      help: 'Whether the database answered while this was asked',
      registers,
    }),
  };
}

/** The value of a counter, for tests and measurements. */
export async function countOf(counter: Counter<string>): Promise<number> {
  const { values } = await counter.get();
  return values.reduce((sum, { value }) => sum + value, 0);
}
