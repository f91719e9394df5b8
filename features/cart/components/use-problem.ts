'use client';

import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';

/** Whether what was sent may have been done although no answer came. */
export const isUnknown = (state: FormState, isOffline: boolean): boolean =>
  isOffline || (state.status === 'refused' && state.refusal.code === 'unavailable');

/** What went wrong with a small form, in one sentence. Needs the namespaces `forms` and `refusals`. */
export function useProblem(state: FormState, isOffline: boolean): string | undefined {
  const t = useWords('forms');
  const say = useRefusalWords();
  if (isOffline) return t('offline');
  if (state.status === 'refused') return say(state.refusal);
  if (state.status !== 'invalid') return undefined;
  const [key = 'quantityWhole'] = Object.values(state.fields);
  return (t as (key: string) => string)(key);
}
