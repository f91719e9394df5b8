'use client';

import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/form-action';
import { toast } from '../ui/toast';
import { useForm } from '../ui/use-form';
import { closeFolds, useFolds } from './use-folds';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  opener: ReactNode;
  /** The looks of what opens it, and of the list. */
  item: string;
  list: string;
  /** Said where the network is away. */
  offline: string;
  children: ReactNode;
};

/** Choices that open over the page; whoever has chosen is back at what opened them. */
export function ChoiceMenu({ action, opener, item, list, offline, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const { form, isPending, isOffline, answers } = useForm<FormState>(action, { status: 'idle' }, () => {});
  useFolds(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (isOffline) toast({ kind: 'error', text: offline });
  }, [answers]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    form.onSubmit(event);
    if (isPending) return; // the choice before is on its way
    closeFolds(box.current);
    summary.current?.focus();
  }

  return (
    <details ref={box} className="relative">
      <summary ref={summary} className={item}>
        {opener}
      </summary>
      <form {...form} onSubmit={onSubmit} className={list}>
        {children}
      </form>
    </details>
  );
}
