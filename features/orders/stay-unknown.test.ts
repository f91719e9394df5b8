import { expect, test } from 'vitest';
import type { FormState } from '../../lib/form-action.ts';
import type { Refusal } from '../../lib/shop-error.ts';
import { stayUnknown } from './stay-unknown.ts';

const refusedAs = (code: string, checkoutKey = 'a-key'): FormState => ({
  status: 'refused',
  refusal: { code, details: null } as Refusal,
  values: { checkoutKey },
});
const codeOf = (state: FormState) => (state.status === 'refused' ? state.refusal.code : state.status);

test.each(['busy', 'unavailable', 'too-many-tries'])(
  'who does not know whether the order exists is not told that it was not placed (%s)',
  (code) => {
    expect(codeOf(stayUnknown(refusedAs('outcome-unknown'), refusedAs(code)))).toBe('outcome-unknown');
  },
);

test.each(['cart-changed', 'lines-refused', 'key-reused', 'no-address'])(
  'what is said after the key was looked up is certain (%s)',
  (code) => {
    expect(codeOf(stayUnknown(refusedAs('outcome-unknown'), refusedAs(code)))).toBe(code);
  },
);

test('what was known of another key, or known before, changes nothing', () => {
  expect(codeOf(stayUnknown(refusedAs('outcome-unknown', 'other'), refusedAs('busy')))).toBe('busy');
  expect(codeOf(stayUnknown(refusedAs('unavailable'), refusedAs('busy')))).toBe('busy');
  expect(codeOf(stayUnknown({ status: 'idle' }, refusedAs('busy')))).toBe('busy');
  const done: FormState = { status: 'done', to: '/orders/1/placed' };
  expect(stayUnknown(refusedAs('outcome-unknown'), done)).toBe(done);
});

test('a crafted call may bring anything as the state before', () => {
  for (const before of [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { status: 'refused' },
    { values: { checkoutKey: {} } },
  ])
    expect(codeOf(stayUnknown(before as unknown as FormState, refusedAs('busy')))).toBe('busy');
});
