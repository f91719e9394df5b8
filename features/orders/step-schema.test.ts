import { describe, expect, test } from 'vitest';
import { newOrderNumber } from '../../lib/order-number.ts';
import { ordersAddress } from './order-schema.ts';
import { returnForm } from './return-schema.ts';
import { reviewForm } from './review-schema.ts';
import { cancelForm, invoiceForm, stepForm } from './step-schema.ts';

const number = newOrderNumber(new Date());

type Result =
  | { success: true }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

const complaint = (result: Result) =>
  result.success
    ? undefined
    : `${String(result.error.issues[0]?.path[0])} ${result.error.issues[0]?.message}`;

describe('a review', () => {
  const said = { number, skuId: '7', score: '5', comment: '很好用的' + '杯子' };

  test.each([
    [{}, undefined],
    [{ isAnonymous: '1' }, undefined],
    [{ comment: '  五个字正好  ' }, undefined],
    [{ comment: '好'.repeat(500) }, undefined],
    [{ comment: '👍'.repeat(500) }, undefined],
    [{ comment: '第一行\r\n第二行' }, undefined],
    [{ comment: '很好用' }, 'comment commentShort'],
    [{ comment: '    好    ' }, 'comment commentShort'],
    [{ comment: '好'.repeat(501) }, 'comment commentLong'],
    [{ comment: '坏字符\u0000在这里' }, 'comment characters'],
    [{ comment: '半个字\ud800在这里' }, 'comment characters'],
    [{ score: '0' }, 'score scoreRequired'],
    [{ score: '6' }, 'score scoreRequired'],
    [{ score: '4.5' }, 'score scoreRequired'],
    [{ score: undefined }, 'score scoreRequired'],
    [{ skuId: '-1' }, 'skuId skuRequired'],
    [{ number: '1234567890123456' }, 'number pageOutdated'],
    [{ number: '订单' }, 'number pageOutdated'],
    [{ isAnonymous: 'yes' }, 'isAnonymous pageOutdated'],
  ])('%j is %s', (changed, expected) => {
    expect(complaint(reviewForm.safeParse({ ...said, ...changed }))).toBe(expected);
  });

  test('keeps its lines, with one kind of line end', () => {
    expect(reviewForm.parse({ ...said, comment: ' 第一行\r\n第二行 ' }).comment).toBe('第一行\n第二行');
  });
});

describe('a request to return goods', () => {
  const asked = { number, reason: '穿着不合适', 'quantity-7': '2' };

  test('takes the lines that have a number', () => {
    const form = { ...asked, 'quantity-8': '0', 'quantity-9': ' ', 'quantity-10': '1', 'quantity-x': '3' };
    expect(returnForm.parse(form).lines).toEqual([
      { skuId: 7, quantity: 2 },
      { skuId: 10, quantity: 1 },
    ]);
  });

  test('may leave the reason to the rule', () => {
    expect(returnForm.parse({ ...asked, reason: ' ' }).reason).toBe('');
  });

  test.each([
    [{ 'quantity-7': '0' }, 'lines returnNothing'],
    [{ 'quantity-7': '-1' }, 'lines quantityWhole'],
    [{ 'quantity-7': '1.5' }, 'lines quantityWhole'],
    [{ 'quantity-7': '201' }, 'lines quantityWhole'],
    [{ 'quantity-7': '9999' }, 'lines quantityWhole'],
    [{ reason: undefined }, 'reason pageOutdated'],
    [{ reason: '退'.repeat(201) }, 'reason returnReasonLong'],
  ])('%j is refused', (changed, expected) => {
    expect(complaint(returnForm.safeParse({ ...asked, ...changed }))).toBe(expected);
  });
});

describe('invoice details', () => {
  const company = { number, kind: 'company', title: ' 云杉科技 ', taxNumber: ' 9144 0101 ma5abcde1x ' };

  test('are tidied, and the fields of another choice are left aside', () => {
    expect(invoiceForm.parse(company).invoice).toEqual({
      title: '云杉科技',
      taxNumber: '91440101MA5ABCDE1X',
    });
    expect(invoiceForm.parse({ ...company, kind: 'person', taxNumber: 'nonsense' }).invoice).toEqual({
      title: '云杉科技',
      taxNumber: null,
    });
    expect(invoiceForm.parse({ number, kind: 'none', title: '', taxNumber: '' }).invoice).toBeUndefined();
  });

  test.each([
    [{ kind: 'nobody' }, 'kind invoiceKindRequired'],
    [{ kind: undefined }, 'kind invoiceKindRequired'],
    [{ title: ' ' }, 'title invoiceTitleRequired'],
    [{ title: '司'.repeat(101) }, 'title invoiceTitleLong'],
    [{ title: '云杉\n科技' }, 'title characters'],
    [{ taxNumber: '' }, 'taxNumber taxNumber'],
    [{ taxNumber: '1'.repeat(14) }, 'taxNumber taxNumber'],
    [{ taxNumber: '1'.repeat(21) }, 'taxNumber taxNumber'],
    [{ taxNumber: '91440101MA5ABCDE1税' }, 'taxNumber taxNumber'],
  ])('%j are refused', (changed, expected) => {
    expect(complaint(invoiceForm.safeParse({ ...company, ...changed }))).toBe(expected);
  });
});

test('cancelling needs one of the reasons', () => {
  expect(complaint(cancelForm.safeParse({ number, reason: 'other' }))).toBeUndefined();
  expect(complaint(cancelForm.safeParse({ number }))).toBe('reason reasonRequired');
  expect(complaint(cancelForm.safeParse({ number, reason: 'because' }))).toBe('reason reasonRequired');
  expect(complaint(stepForm.safeParse({}))).toBe('number pageOutdated');
});

test.each([
  [{}, { q: '', page: 1 }],
  [{ q: '  咖啡　 杯 ' }, { q: '咖啡 杯', page: 1 }],
  [
    { q: ['a', 'b'], status: 'nowhere', page: '-1' },
    { q: '', page: 1 },
  ],
  [{ q: '\u0000' }, { q: '', page: 1 }],
  [{ q: '\ud800' }, { q: '', page: 1 }],
  [
    { q: '杯'.repeat(99), status: 'unpaid', page: '3' },
    { q: '杯'.repeat(60), status: 'unpaid', page: 3 },
  ],
])('of the address %j what can be meant is understood', (address, understood) => {
  expect(ordersAddress.parse(address)).toEqual(understood);
});
