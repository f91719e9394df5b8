import type { FormState } from '../../lib/form-action.ts';
import { withoutLooking } from './checkout-attempts.ts';
import { unknownOutcome } from './order-schema.ts';

/**
 * What is said to a form that was sent again after nobody knew what became of it: until its key was looked up, its order
 * may exist, and "not placed" would perhaps be a lie.
 */
export function stayUnknown(before: FormState, answer: FormState): FormState {
  const unknown = unknownOutcome.safeParse(before);
  if (!unknown.success || answer.status !== 'refused') return answer;
  const isSameKey = answer.values.checkoutKey === unknown.data.values.checkoutKey;
  if (!isSameKey || !withoutLooking.includes(answer.refusal.code)) return answer;
  return { ...answer, refusal: { code: 'outcome-unknown', details: null } };
}
