'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { iconButtonClass } from '@/components/ui/icon-button';
import type { IconName } from '@/components/ui/icon-names';
import { Spinner } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  skuId: number;
  returnTo: string;
  icon: IconName;
  words: { label: string; done: string; failed: string };
};

const first: FormState = { status: 'idle' };

/** Takes one entry out of a list of one's own. */
export function SavedRemove({ action, skuId, returnTo, icon, words }: Props) {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const { form, state, isOffline, isPending } = useForm(action, first, () => {
    focusNeighbour(button.current);
    toast({ text: words.done });
    router.refresh();
  });
  const hasFailed = isOffline || state.status === 'refused' || state.status === 'invalid';
  return (
    <form {...form} aria-busy={isPending}>
      <input type="hidden" name="skuId" value={skuId} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <button
        ref={button}
        type="submit"
        data-remove
        aria-label={words.label}
        aria-disabled={isPending || undefined}
        className={iconButtonClass('text-ink-2')}
      >
        {isPending ? <Spinner /> : <Icon name={icon} size="sm" />}
      </button>
      <p role="status" className="max-w-40 text-brand-text text-xs empty:hidden">
        {hasFailed && words.failed}
      </p>
    </form>
  );
}

/** Its own entry is about to go: the keyboard stays in the list. */
function focusNeighbour(button: HTMLButtonElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-remove]')];
  const at = button ? all.indexOf(button) : -1;
  (all[at + 1] ?? all[at - 1] ?? document.getElementById('saved-title'))?.focus();
}
