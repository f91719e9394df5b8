import { describe, expect, test } from 'vitest';
import { linkIn } from './asked-list.ts';
import { ordersAddress, typedFields } from './orders/orders-schema.ts';
import { isUnread, readList } from './read-list.ts';

const read = (address: Record<string, string | string[]>) => readList(ordersAddress, address, typedFields);

describe('a condition that cannot be read', () => {
  test.each([
    ['from', '2026-02-31'],
    ['to', '20260-01-01'],
    ['least', '1o0'],
    ['most', '99.999'],
    ['sku', '12a'],
    ['buyer', 'x'.repeat(21)],
    ['q', 'x'.repeat(101)],
  ])('%s as %s is told apart from none, and narrows nothing', (name, text) => {
    const { asked, unread } = read({ [name]: ` ${text} `, status: 'unpaid' });
    expect(unread).toEqual({ [name]: text });
    expect(asked).toEqual(read({ status: 'unpaid' }).asked);
  });

  test('stands there twice as well', () => {
    expect(read({ least: ['1', '2'] }).unread).toEqual({ least: '1 2' });
  });

  test('stays in the links of the list, until it is put right', () => {
    const { asked, unread } = read({ least: '1o0', status: 'unpaid' });
    const list = { path: '/admin/orders', asked, unread, usual: { sort: 'newest' } };
    expect(linkIn(list, { status: undefined })).toBe('/admin/orders?least=1o0');
    expect(linkIn(list, { least: '100' })).toBe('/admin/orders?status=unpaid&least=100');
  });
});

test('nothing is unread where nothing is typed, or all of it can be read', () => {
  expect(isUnread(read({}))).toBe(false);
  expect(isUnread(read({ from: '', least: ' ', sku: '', q: '  ', page: 'x' }))).toBe(false);
  expect(isUnread(read({ from: '2026-11-05', least: '￥1,000', most: '0', sku: '7', q: 'x' }))).toBe(false);
});
