import { unstable_isUnrecognizedActionError } from 'next/navigation';
import type { FormState, Typed } from './form-action.ts';

/** Whether the shop was updated after the page was opened, and no longer has the action that was called: nothing was done. */
export const isOfOlderBuild = (error: unknown): boolean => unstable_isUnrecognizedActionError(error);

/** What the form of such a page is told; undefined when the trouble is another. */
export function shopUpdated(error: unknown, form: FormData): FormState | undefined {
  if (!isOfOlderBuild(error)) return undefined;
  return { status: 'refused', refusal: { code: 'shop-updated', details: null }, values: textsOf(form) };
}

export function textsOf(form: FormData): Typed {
  const values: Typed = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return values;
}
