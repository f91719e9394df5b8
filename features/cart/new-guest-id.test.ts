import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { outcome } from '../orders/testing/buying.ts';
import { newCartsAnHour, newGuestId } from './new-guest-id.ts';

test('one address is given as many carts as a crowd needs, and others go on', async () => {
  const [crowd, other] = [randomUUID(), randomUUID()];
  const ids = await Promise.all(Array.from({ length: newCartsAnHour }, () => newGuestId(crowd)));
  expect(new Set(ids).size).toBe(newCartsAnHour);
  expect(await outcome(newGuestId(crowd))).toBe('too-many-tries');
  expect(await newGuestId(other)).toMatch(/^[\w-]{22}$/);
});
