import type { FormState } from '../lib/form-action.ts';
import type { Told } from './journal.ts';
import type { Reply } from './send.ts';
import { refusalIn, sentTo } from './shopper.ts';

/** What a shopper knows after a post of the checkout form. `outcome-unknown` alone leaves it open. */
export function toldIn(reply: Reply): Told {
  const placed = /^\/orders\/(\d{16})\/placed$/.exec(sentTo(reply) ?? '')?.[1];
  if (placed) return { placed };
  const refused = refusalIn(reply);
  return refused && refused !== 'outcome-unknown' ? { refused } : 'unknown';
}

/** A checkout as form fields. */
export const fieldsOf = (page: object): Record<string, string> =>
  Object.fromEntries(Object.entries(page).map(([name, value]) => [name, String(value)]));

/** What the form of the shop knows after an answer that said nothing certain, or that never came. */
export const unknownState = (fields: Record<string, string>): FormState => ({
  status: 'refused',
  refusal: { code: 'outcome-unknown', details: null },
  values: fields,
});
