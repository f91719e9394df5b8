import type { orderStatuses } from '../schema/index.ts';
import type { Chance } from './random.ts';

type Status = (typeof orderStatuses)[number];
type PayMethod = 'cash' | 'alipay';

/** How an order of the past ended, or how far it has come. */
export type Ending =
  | 'unpaid'
  | 'expired' // nobody paid in time
  | 'withdrawn' // the shopper cancelled before paying; or before it was shipped, with cash
  | 'refunded' // paid, then cancelled
  | 'unshipped'
  | 'unreceived'
  | 'uncommented'
  | 'finished' // with a review of every line
  | 'lapsed'; // finished by time, without reviews

export type Step = { from: Status | null; to: Status; at: Date; actor: string; reason: string };

type Leg = {
  to: Status;
  hours: readonly [least: number, most: number];
  by: 'user' | 'staff' | `system:${string}`;
  reason?: string;
};

const pay: Leg = { to: 'unshipped', hours: [0.01, 0.2], by: 'system:alipay' };
const ship: Leg = { to: 'unreceived', hours: [2, 18], by: 'staff' };
const receive: Leg = { to: 'uncommented', hours: [28, 76], by: 'user' };
const review: Leg = { to: 'finished', hours: [3, 150], by: 'user' };
const cancel = (hours: Leg['hours'], reason: string): Leg => ({ to: 'cancelled', hours, by: 'user', reason });

const legsAfterPayment: Record<Exclude<Ending, 'unpaid' | 'expired' | 'withdrawn'>, readonly Leg[]> = {
  refunded: [cancel([0.5, 2], '买错了')],
  unshipped: [],
  unreceived: [ship],
  uncommented: [ship, receive],
  finished: [ship, receive, review],
  lapsed: [ship, receive, { to: 'finished', hours: [360, 361], by: 'system:finish' }],
};

/** The events of an order, from placing it to its ending, none of them in the future. */
export function journeyOf(
  { payMethod, ending, placedAt, userId, staffId }: Beginning,
  now: Date,
  chance: Chance,
): Step[] {
  const first: Status = payMethod === 'cash' ? 'unshipped' : 'unpaid';
  const steps: Step[] = [{ from: null, to: first, at: placedAt, actor: `user:${userId}`, reason: '' }];
  const legs = legsOf(payMethod, ending).map((leg) => ({
    ...leg,
    takes: chance.between(...leg.hours) * 3_600_000,
  }));
  const whole = legs.reduce((sum, { takes }) => sum + takes, 0);
  const pace = Math.min(1, (0.96 * (now.getTime() - placedAt.getTime())) / Math.max(1, whole));
  const who = { user: `user:${userId}`, staff: `staff:${staffId}` };
  for (const { to, takes, by, reason = '' } of legs) {
    const last = steps.at(-1);
    if (!last) break;
    const at = new Date(last.at.getTime() + takes * pace);
    steps.push({ from: last.to, to, at, actor: by === 'user' || by === 'staff' ? who[by] : by, reason });
  }
  return steps;
}

type Beginning = { payMethod: PayMethod; ending: Ending; placedAt: Date; userId: number; staffId: number };

function legsOf(payMethod: PayMethod, ending: Ending): readonly Leg[] {
  if (ending === 'unpaid') return [];
  if (ending === 'expired') return [{ to: 'cancelled', hours: [0.5, 0.51], by: 'system:expiry' }];
  if (ending === 'withdrawn') return [cancel([0.05, 0.4], '不想要了')];
  return payMethod === 'cash' ? legsAfterPayment[ending] : [pay, ...legsAfterPayment[ending]];
}
