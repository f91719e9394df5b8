'use client';

import { FieldError } from '@/components/ui/field';
import { emptyTabs } from '@/components/ui/tab-memory';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';

export type LogOut = (before: FormState, form: FormData) => Promise<FormState>;

type Props = { action: LogOut; words: { logOut: string; failed: string }; className: string };

/** Whoever leaves sees nothing of what was there before: the next page is loaded anew. */
export function LogOutButton({ action, words, className }: Props) {
  const { state, isOffline, isPending, form } = useForm<FormState>(action, { status: 'idle' }, (to) => {
    emptyTabs();
    window.location.assign(to);
  });
  const hasFailed = isOffline || state.status === 'refused';
  return (
    <form {...form} className="flex flex-wrap items-center gap-1">
      <button type="submit" aria-disabled={isPending || undefined} className={className}>
        {words.logOut}
      </button>
      <span role="alert" className="empty:hidden">
        {hasFailed && <FieldError>{words.failed}</FieldError>}
      </span>
    </form>
  );
}
