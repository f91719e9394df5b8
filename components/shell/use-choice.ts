'use client';

import { useEffect } from 'react';
import type { FormState } from '@/lib/form-action';
import { toast } from '../ui/toast';
import { useForm } from '../ui/use-form';

export type Choice = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Said where the network is away. */
  offline: string;
};

/** The form of a choice about the shop's looks: what was typed on the page stays, whatever becomes of it. */
export function useChoice({ action, offline }: Choice) {
  const { form, isPending, isOffline, answers } = useForm<FormState>(action, { status: 'idle' }, () => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (isOffline) toast({ kind: 'error', text: offline });
  }, [answers]);
  return { form, isPending };
}
