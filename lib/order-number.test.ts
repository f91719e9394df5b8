import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOrderNumber, newOrderNumber } from './order-number.ts';

test('an order number begins with the day in Shanghai', () => {
  expect(newOrderNumber(new Date('2026-11-25T15:59:59Z'))).toMatch(/^261125\d{10}$/);
  expect(newOrderNumber(new Date('2026-11-25T16:00:00Z'))).toMatch(/^261126\d{10}$/);
});

test('every number drawn is valid, and one mistyped digit makes it invalid', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, position, shift) => {
      const number = newOrderNumber(at);
      const digit = (Number(number[position]) + shift) % 10;
      const mistyped = number.slice(0, position) + digit + number.slice(position + 1);
      expect(isOrderNumber(number)).toBe(true);
      expect(isOrderNumber(mistyped)).toBe(false);
    }),
  );
});

test('anything else is not an order number', () => {
  for (const text of [
    '',
    '1',
    '２６１１２５０００００００００３',
    "26112500000000' or 1",
    `${newOrderNumber(new Date())}0`,
  ]) {
    expect(isOrderNumber(text)).toBe(false);
  }
});
