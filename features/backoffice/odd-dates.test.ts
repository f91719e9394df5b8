import { describe, expect, test } from 'vitest';
import { auditAddress } from './backoffice-schema.ts';
import { newContentForm } from './content/content-schema.ts';
import { exportAddress, ordersAddress } from './orders/orders-schema.ts';
import { planForm } from './products/products-schema.ts';

const noDays = [
  '0000-00-00',
  '2026-02-31',
  '2026-02-29',
  '2026-13-01',
  '10000-01-01',
  '+010000-01-01',
  '1e3',
];

describe.each(noDays)('the %s', (day) => {
  test.each([
    ['a plan for the shelf', planForm, 'at'],
    ['a content of the home page', newContentForm, 'startsAt'],
  ])('is no moment for %s', (_, form, field) => {
    const { error } = form.safeParse({ [field]: `${day}T10:00` });
    expect(error?.issues.filter(({ path }) => path[0] === field).map(({ message }) => message)).toEqual([
      'momentShape',
    ]);
  });

  test.each([
    ['orders', ordersAddress],
    ['the file of orders', exportAddress],
    ['the log', auditAddress],
  ])('narrows nothing in %s', (_, address) => {
    const asked = { q: 'kept', from: day, to: day };
    expect(address.parse(asked)).toMatchObject({ q: 'kept', from: undefined, to: undefined });
  });
});

test('a day that exists is taken by all of them', () => {
  const at = '2028-02-29T10:00';
  const plan = planForm.parse({ productId: '1', skuId: '', isLaunched: '1', at });
  expect(plan.at).toEqual(new Date('2028-02-29T02:00:00Z'));
  expect(ordersAddress.parse({ from: '2028-02-29' }).from).toBe('2028-02-29');
});
