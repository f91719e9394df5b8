'use client';

import { useRouter } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';
import { forgetAllViewsAction } from '../history-actions';

type Words = { clear: string; ask: string; yes: string; busy: string; failed: string };

const first: FormState = { status: 'idle' };

/** Asks before it clears, with or without script. */
export function ClearHistory({ words }: { words: Words }) {
  const router = useRouter();
  const { form, state, isOffline } = useForm(forgetAllViewsAction, first, () => {
    document.getElementById('saved-title')?.focus();
    router.refresh();
  });
  const hasFailed = isOffline || state.status === 'refused';
  return (
    <details className="group relative">
      <summary className={buttonClass({ size: 'sm' })}>{words.clear}</summary>
      <form
        {...form}
        className="absolute top-full right-0 z-10 mt-2 grid w-64 gap-3 rounded-card border border-line bg-raised p-4 shadow-pop"
      >
        <p>{words.ask}</p>
        <SubmitButton look="ink" size="sm" busy={words.busy}>
          {words.yes}
        </SubmitButton>
        <p role="status" className="text-brand-text text-sm empty:hidden">
          {hasFailed && words.failed}
        </p>
      </form>
    </details>
  );
}
