'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useGoOn } from '@/components/ui/use-go-on';
import { useProblem } from '@/features/cart/components/use-problem';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import type { FormAction } from './form-action';
import type { StepLook } from './step-look';
import { StepProblem } from './step-problem';

type Props = { action: FormAction; number: string; look: StepLook; children: ReactNode };

const first: FormState = { status: 'idle' };

/** A step of an order that needs no second thought, and leads elsewhere. */
export function StepForm({ action, number, look, children }: Props) {
  const forms = useWords('forms');
  const { form, state, isOffline } = useForm(action, first, useGoOn());
  return (
    <>
      <form {...form} className="min-w-0">
        <input type="hidden" name="number" value={number} />
        <SubmitButton
          {...look.button}
          block
          busy={forms('busy')}
          {...(look.describedBy && { describedBy: look.describedBy })}
        >
          {children}
        </SubmitButton>
      </form>
      <StepProblem text={useProblem(state, isOffline)} />
    </>
  );
}
