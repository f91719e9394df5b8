'use client';

import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

const first: FormState = { status: 'idle' };

/** A button at one address; the focus goes to the head of the book, since the address may move or go. */
export function useAddressStep(action: Action, done: string) {
  const t = useWords('addresses');
  const forms = useWords('forms');
  const say = useRefusalWords();
  const router = useRouter();
  const { form, state, isOffline } = useForm(action, first, () => {
    toast({ text: done });
    document.getElementById('addresses')?.focus();
    router.refresh();
  });
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  const refused = refusal && (refusal.code === 'no-address' ? t('gone') : say(refusal));
  const isInvalid = state.status === 'invalid';
  return { form, problem: isOffline ? forms('offline') : isInvalid ? forms('pageOutdated') : refused };
}
