import type { FormState, Typed } from '@/lib/form-action';
import type { RefusalCode } from '@/lib/shop-error';

/** After these nothing is known to have changed, or nothing is known at all: the same key is sent again. */
const keepKey: RefusalCode[] = ['busy', 'unavailable', 'outcome-unknown', 'too-many-tries'];

/** What was sent, when it has to be sent again exactly so. */
export function toRepeat(state: FormState): Typed | undefined {
  return state.status === 'refused' && keepKey.includes(state.refusal.code) ? state.values : undefined;
}

/** Whether the page shows something that is no longer so. */
export function isOutdatedAfter(state: FormState): boolean {
  if (state.status === 'refused') return !keepKey.includes(state.refusal.code);
  return state.status === 'invalid' && ('checkoutKey' in state.fields || 'expectedTotalFen' in state.fields);
}

/** The answer got lost on its way, so nobody can say here what became of it. */
export function unknownOutcome(form: FormData): FormState {
  const values: Typed = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return { status: 'refused', refusal: { code: 'outcome-unknown', details: null }, values };
}
