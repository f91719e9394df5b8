'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { ButtonLook } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useProblem } from '@/features/cart/components/use-problem';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  done: string;
  look?: ButtonLook['look'];
  size?: ButtonLook['size'];
  /** Said aloud, where the button alone does not say what it is about. */
  label?: string;
  children: ReactNode;
};

const first: FormState = { status: 'idle' };

/** A change that staff make: what went wrong is said below the fields, which keep what was typed. */
export function StaffForm({ action, submit, done, look = 'ink', size = 'md', label, children }: Props) {
  const forms = useWords('forms');
  const router = useRouter();
  const { form, state, isOffline } = useForm(action, first, () => {
    toast({ text: done });
    router.refresh();
  });
  const problem = useProblem(state, isOffline);
  return (
    <form {...form} className="grid gap-3">
      {children}
      <div role="alert" className="empty:hidden">
        {problem && <FieldError>{problem}</FieldError>}
      </div>
      <SubmitButton
        look={look}
        size={size}
        busy={forms('busy')}
        className="justify-self-start"
        {...(label && { label })}
      >
        {submit}
      </SubmitButton>
    </form>
  );
}
