import type { OrderStatus } from './order-status.ts';

export type Step = 'stepPlaced' | 'stepPaid' | 'stepShipped' | 'stepReceived' | 'stepReviewed';
export type Progress = { step: Step; state: 'done' | 'now' | 'ahead'; at: Date | undefined };

type Story = {
  status: OrderStatus;
  payMethod: 'cash' | 'alipay';
  placedAt: Date;
  events: { toStatus: OrderStatus; createdAt: Date }[];
};

/** The status that a step ends in. */
const ends: [Step, OrderStatus][] = [
  ['stepPaid', 'unshipped'],
  ['stepShipped', 'unreceived'],
  ['stepReceived', 'uncommented'],
  ['stepReviewed', 'finished'],
];
const way: OrderStatus[] = ['unpaid', 'unshipped', 'unreceived', 'uncommented', 'finished'];

/** The steps of an order that was not cancelled, and when each was done; one paid at the door has no step of paying. */
export function progressOf({ status, payMethod, placedAt, events }: Story): Progress[] {
  const reached = way.indexOf(status);
  const steps = ends.filter(([step]) => payMethod === 'alipay' || step !== 'stepPaid');
  return [
    { step: 'stepPlaced', state: 'done', at: placedAt },
    ...steps.map(([step, end]): Progress => {
      const distance = way.indexOf(end) - reached;
      const at = events.findLast(({ toStatus }) => toStatus === end)?.createdAt;
      return distance <= 0
        ? { step, state: 'done', at }
        : { step, state: distance === 1 ? 'now' : 'ahead', at: undefined };
    }),
  ];
}
