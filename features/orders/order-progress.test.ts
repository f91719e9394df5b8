import { expect, test } from 'vitest';
import { progressOf } from './order-progress.ts';
import type { OrderStatus } from './order-status.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const story = (payMethod: 'cash' | 'alipay', ...statuses: [OrderStatus, ...OrderStatus[]]) =>
  progressOf({
    payMethod,
    status: statuses.at(-1) ?? statuses[0],
    placedAt: at(0),
    events: statuses.map((toStatus, i) => ({ toStatus, createdAt: at(i) })),
  }).map(({ step, state, at: done }) => [step, state, done?.getUTCMinutes()]);

test('an order to be paid online waits for its payment', () => {
  expect(story('alipay', 'unpaid')).toEqual([
    ['stepPlaced', 'done', 0],
    ['stepPaid', 'now', undefined],
    ['stepShipped', 'ahead', undefined],
    ['stepReceived', 'ahead', undefined],
    ['stepReviewed', 'ahead', undefined],
  ]);
});

test('an order that is paid at the door has no step of paying', () => {
  expect(story('cash', 'unshipped', 'unreceived')).toEqual([
    ['stepPlaced', 'done', 0],
    ['stepShipped', 'done', 1],
    ['stepReceived', 'now', undefined],
    ['stepReviewed', 'ahead', undefined],
  ]);
});

test('a finished order has nothing ahead', () => {
  const steps = story('alipay', 'unpaid', 'unshipped', 'unreceived', 'uncommented', 'finished');
  expect(steps.map(([, state]) => state)).toEqual(Array(5).fill('done'));
  expect(steps.map(([, , done]) => done)).toEqual([0, 1, 2, 3, 4]);
});
