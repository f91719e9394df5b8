'use client';

import { type ReactNode, useEffect } from 'react';
import type { FormState } from '@/lib/form-action';
import { toast } from '../ui/toast';
import { useForm } from '../ui/use-form';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Said where the network is away. */
  offline: string;
  children: ReactNode;
};

/** What was typed on the page stays, whatever becomes of the wish. */
export function LocaleForm({ action, offline, children }: Props) {
  const { form, isOffline, answers } = useForm<FormState>(action, { status: 'idle' }, () => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (isOffline) toast({ kind: 'error', text: offline });
  }, [answers]);
  return <form {...form}>{children}</form>;
}
