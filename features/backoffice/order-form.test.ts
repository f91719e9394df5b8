import { expect, test } from 'vitest';
import { z } from 'zod';
import { inFull, orderFields } from './order-form.ts';

const form = z.object(orderFields).transform(inFull);
const was = '7,3,12,5';

test.each([
  ['a whole order', '5,12,3,7', [5, 12, 3, 7]],
  ['a step up', '12:-1', [7, 12, 3, 5]],
  ['a step down', '3:1', [7, 12, 3, 5]],
  ['a step over the edge', '5:1', [7, 3, 12, 5]],
  ['a step of what is not there', '9:1', [7, 3, 12, 5]],
])('%s comes to the order that is wanted', (_, order, wanted) => {
  expect(form.parse({ was, order })).toEqual({ was: [7, 3, 12, 5], order: wanted });
});

test.each(['', '3:2', '3:', ':1', '3:-1:1', '0:1', '3,', 'x'])('%j is no order', (order) => {
  const { error } = form.safeParse({ was, order });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['order', 'pageOutdated']]);
});
