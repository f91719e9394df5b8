import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../lib/form-action.ts';
import { answerTo, oddTexts, oddThings, someText } from '../accounts/testing/odd-values.ts';
import { newCheckoutKey } from './checkout-key.ts';
import { checkoutForm } from './order-schema.ts';

const valid = {
  addressId: '7',
  payMethod: 'cash',
  checkoutKey: newCheckoutKey([{ skuId: 1, quantity: 1, priceFen: 1 }]),
  expectedTotalFen: '10900',
  remark: '请放门口',
};

const isWhole = (text: string) => /^[1-9][0-9]{0,14}$/.test(text);
const asRemark = (text: string) => text.trim().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
const isRemark = (text: string) =>
  text.isWellFormed() && [...asRemark(text)].length <= 100 && !/[^\P{Cc}\n\t]/u.test(asRemark(text));

/** What each field takes, and what becomes of it; said a second time and in other words than the schema does. */
const fields: Record<
  keyof typeof valid,
  { takes: (text: string) => boolean; as: (text: string) => unknown }
> = {
  addressId: { takes: isWhole, as: Number },
  payMethod: { takes: (text) => text === 'cash' || text === 'alipay', as: String },
  checkoutKey: {
    takes: (text) => /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{24}$/.test(text) && !text.endsWith('\n'),
    as: String,
  },
  expectedTotalFen: { takes: isWhole, as: Number },
  remark: { takes: isRemark, as: asRemark },
};

function expectRightAnswer(name: keyof typeof valid, typed: string): void {
  const answer = answerTo(checkoutForm, valid, [name, typed]);
  const { takes, as } = fields[name];
  expect([typed.slice(0, 60), takes(typed) ? answer : 'refused' in answer]).toEqual([
    typed.slice(0, 60),
    takes(typed) ? { value: as(typed) } : true,
  ]);
}

const names = Object.keys(fields) as (keyof typeof valid)[];

describe.each(names)('the field %s of the checkout form', (name) => {
  test('takes what it means exactly and refuses every other text with words', () => {
    expect(oddTexts.length).toBeGreaterThan(200);
    for (const typed of oddTexts) expectRightAnswer(name, typed);
  });

  test('takes or refuses random texts alike', () => {
    const text = someText('0123456789.-_aZ \r\n１', 120);
    fc.assert(
      fc.property(text, (typed) => expectRightAnswer(name, typed)),
      { numRuns: 1_000 },
    );
  });

  test('refuses everything that is no text, and survives it', () => {
    for (const typed of oddThings) {
      const answer = answerTo(checkoutForm, valid, [name, typed]);
      if (name === 'remark' && typed === undefined) expect(answer).toEqual({ value: '' });
      else expect(answer).toHaveProperty('refused');
    }
  });
});

test('a remark of exactly a hundred four-byte characters is taken whole', () => {
  const { data } = checkoutForm.safeParse({ ...valid, remark: '𠀋'.repeat(100) });
  expect(data?.remark).toBe('𠀋'.repeat(100));
  expect(checkoutForm.safeParse({ ...valid, remark: '𠀋'.repeat(101) }).success).toBe(false);
});

test('a form may leave the remark out', () => {
  const { remark: _, ...rest } = valid;
  expect(checkoutForm.parse(rest).remark).toBe('');
});

test('what the form does not ask for is not taken over', () => {
  const posted = new FormData();
  for (const [name, value] of Object.entries(valid)) posted.append(name, value);
  for (const name of ['__proto__', 'constructor', 'totalFen', 'priceFen', 'userId', 'freightFen', 'status'])
    posted.append(name, '1');
  const data = checkoutForm.parse(fieldsOf(posted));
  expect(Object.keys(data).sort()).toEqual(Object.keys(valid).sort());
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).userId).toBeUndefined();
});

test('a field that was sent twice counts as it was sent first, and files do not count', () => {
  const posted = new FormData();
  posted.append('remark', new Blob(['x']));
  for (const [name, value] of Object.entries(valid)) posted.append(name, value);
  posted.append('addressId', '8');
  posted.append('expectedTotalFen', '1');
  posted.append('payMethod', 'alipay');
  expect(checkoutForm.parse(fieldsOf(posted))).toMatchObject({
    addressId: 7,
    expectedTotalFen: 10_900,
    payMethod: 'cash',
    remark: '请放门口',
  });
});

test('a call that brings no form at all is answered like an empty form', () => {
  for (const thing of [...oddThings, 'text', [['addressId', '7']]]) {
    const result = checkoutForm.safeParse(fieldsOf(thing as FormData));
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([
      'addressId',
      'payMethod',
      'checkoutKey',
      'expectedTotalFen',
    ]);
  }
});
