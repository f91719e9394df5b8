'use client';

import type { ButtonLook } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { payOrderAction } from '../payment-actions';

type Props = ButtonLook & { number: string; label: string; busy: string; describedBy?: string | undefined };

const goThere = (to: string) => window.location.assign(to);

/** A button that leads to Alipay. */
export function PayForm({ number, label, busy, describedBy, className, ...look }: Props) {
  const forms = useWords('forms');
  const sayRefusal = useRefusalWords();
  const { state, isOffline, form } = useForm<FormState>(payOrderAction, { status: 'idle' }, goThere);
  const problem = isOffline ? forms('offline') : problemOf(state);

  function problemOf(answer: FormState): string | undefined {
    if (answer.status === 'refused') return sayRefusal(answer.refusal);
    return answer.status === 'invalid' ? forms('pageOutdated') : undefined;
  }

  return (
    <form {...form} className={className}>
      <input type="hidden" name="number" value={number} />
      <SubmitButton {...look} block busy={busy} {...(describedBy && { describedBy })}>
        {label}
      </SubmitButton>
      {problem && (
        <div role="alert" className="mt-1.5">
          <FieldError id={`pay-${number}-problem`}>{problem}</FieldError>
        </div>
      )}
    </form>
  );
}
