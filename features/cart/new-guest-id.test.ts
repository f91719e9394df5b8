import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newCartsAnHour, newGuestId } from './new-guest-id.ts';

test('one address is given as many carts as a crowd needs, and others go on', async () => {
  const [crowd, other] = [randomUUID(), randomUUID()];
  const ids = await Promise.all(Array.from({ length: newCartsAnHour }, () => newGuestId(crowd)));
  expect(new Set(ids).size).toBe(newCartsAnHour);
  await expect(newGuestId(crowd)).rejects.toMatchObject({ code: 'too-many-tries' });
  expect(await newGuestId(other)).toMatch(/^[\w-]{22}$/);
});
