'use client';

import { type DraftPlace, useDraft } from '@/components/ui/use-draft';
import { type FieldCheck, useFieldErrors } from '@/components/ui/use-field-errors';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { Refusal, RefusalCode } from '@/lib/shop-error';
import type { AddressFormState } from '../account-actions';
import type { CodeFormState } from '../code-actions';
import type { SecondStepState } from '../second-step-actions';

/** Refusals that are about one field. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  'username-taken': 'username',
  'mobile-taken': 'mobile',
  'wrong-password': 'password',
  'password-unsafe': 'password',
  'code-wrong': 'code',
  'code-too-soon': 'code',
  'code-limit': 'code',
  'code-not-sent': 'code',
  'region-mismatch': 'provinceCode',
};

type Given = {
  checks: Record<string, FieldCheck>;
  onDone: (to: string) => void;
  prepare?: (form: FormData) => Promise<void>;
  /** Where this form means another field, or has better words for a refusal. */
  fields?: typeof fieldOf;
  words?: Partial<Record<RefusalCode, string>>;
  /** Where what is typed is kept until it is saved. */
  draft?: DraftPlace;
};

export type AccountForm = ReturnType<typeof useAccountForm>;
export type Problems = {
  items: { name: string; text: string }[];
  text: string | undefined;
  isSignedOut?: boolean;
};

/** A form of this feature: its answers as words at the fields, and what is about no field. */
export function useAccountForm<State extends AddressFormState | CodeFormState | SecondStepState>(
  action: (before: State, form: FormData) => Promise<State>,
  first: State,
  { checks, onDone, prepare, fields, words = {}, draft: place }: Given,
) {
  const draft = useDraft(place);
  const { state, answers, isOffline, form } = useForm<State>(action, first, finish, prepare);
  const t = useWords('forms');
  const say = t as (key: string) => string;
  const sayRefusal = useSayRefusal(words);
  const refused: Record<string, string> = {};
  if (state.status === 'invalid') {
    for (const [name, key] of Object.entries(state.fields)) refused[name] = say(key);
  }
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  const field = refusal && { ...fieldOf, ...fields }[refusal.code];
  if (field) refused[field] = sayRefusal(refusal);
  const { errorOf, watch } = useFieldErrors({ checks, refused, answers, say });
  const problems: Problems = {
    items: Object.entries(refused).map(([name, text]) => ({ name, text })),
    text: isOffline ? t('offline') : refusal && !field ? sayRefusal(refusal) : undefined,
    isSignedOut: refusal?.code === 'signed-out',
  };
  const isAnswered = state.status !== first.status || (answers > 0 && !isOffline);
  const found = isAnswered ? undefined : draft.found;
  const values = found ?? ('values' in state ? state.values : {});

  function finish(to: string) {
    draft.end();
    onDone(to);
  }

  return {
    state,
    answers,
    values,
    refusal,
    problems,
    errorOf,
    draft: { isFound: found !== undefined, round: draft.round, forget: draft.forget },
    form: { ...form, ...watch, ...draft.form },
  };
}

export function useSayRefusal(words: Given['words'] = {}) {
  const account = useWords('account');
  const say = useRefusalWords();
  return (refusal: Refusal) =>
    refusal.code === 'too-many-tries'
      ? account('tooManyTries', { minutes: Math.ceil(refusal.details.waitSeconds / 60) })
      : (words[refusal.code] ?? say(refusal));
}
