'use client';

import { useRouter } from 'next/navigation';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Without one all others. */
  sessionId?: number;
  words: { end: string; label?: string; done: string; failed: string; busy: string };
};

const first: FormState = { status: 'idle' };

/** Ends a login on another device, or on all others. */
export function SessionEnd({ action, sessionId, words }: Props) {
  const router = useRouter();
  const { form, state, isOffline } = useForm(action, first, () => {
    toast({ text: words.done });
    document.getElementById('devices')?.focus();
    router.refresh();
  });
  const hasFailed = isOffline || state.status === 'refused' || state.status === 'invalid';
  return (
    <form {...form} className="grid justify-items-end gap-1">
      {sessionId !== undefined && <input type="hidden" name="sessionId" value={sessionId} />}
      <SubmitButton size="sm" busy={words.busy} {...(words.label && { label: words.label })}>
        {words.end}
      </SubmitButton>
      <p role="status" className="max-w-40 text-right text-brand-text text-xs empty:hidden">
        {hasFailed && words.failed}
      </p>
    </form>
  );
}
