import type { FormState, Typed } from '@/lib/form-action';
import { isOfOlderBuild, textsOf } from '@/lib/older-build';
import type { RefusalCode } from '@/lib/shop-error';

/** After these nothing is known to have changed, or nothing is known at all: the same key is sent again. */
const keepKey: RefusalCode[] = ['busy', 'unavailable', 'outcome-unknown', 'shop-updated', 'too-many-tries'];

/** What was sent, when it has to be sent again exactly so. */
export function toRepeat(state: FormState): Typed | undefined {
  return state.status === 'refused' && keepKey.includes(state.refusal.code) ? state.values : undefined;
}

/** Whether the page shows something that is no longer so. */
export function isOutdatedAfter(state: FormState): boolean {
  if (state.status === 'refused') return !keepKey.includes(state.refusal.code);
  return state.status === 'invalid' && ('checkoutKey' in state.fields || 'expectedTotalFen' in state.fields);
}

/**
 * The answer got lost on its way, so nobody can say here what became of it. What an updated shop did not take was not
 * placed, but what was sent before may have been.
 */
export function withoutAnswer(error: unknown, form: FormData, before: FormState): FormState {
  const wasUnknown = before.status === 'refused' && before.refusal.code === 'outcome-unknown';
  const code = isOfOlderBuild(error) && !wasUnknown ? 'shop-updated' : 'outcome-unknown';
  return { status: 'refused', refusal: { code, details: null }, values: textsOf(form) };
}
