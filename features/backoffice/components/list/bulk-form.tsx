'use client';

import { useRouter } from 'next/navigation';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { PickBar } from './pick-bar';

type Props = {
  /** The id that the boxes of the rows name. */
  id: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** One for each thing to do with the rows: sent is the name and value of the pressed one. */
  buttons: readonly { name: string; value: string; label: string }[];
  done: string;
};

const first: FormState = { status: 'idle' };

/** One change of many rows. */
export function BulkForm({ id, action, buttons, done }: Props) {
  const forms = useWords('forms');
  const t = useWords('lists');
  const say = useRefusalWords();
  const router = useRouter();
  const { form, state, isOffline } = useForm(action, first, () => {
    toast({ text: done });
    router.refresh();
  });
  const problem =
    (isOffline && forms('offline')) ||
    (state.status === 'refused' && say(state.refusal)) ||
    (state.status === 'invalid' && t('pickFirst'));
  return (
    <form {...form} id={id}>
      <PickBar form={id}>
        {buttons.map(({ name, value, label }) => (
          <SubmitButton key={value} name={name} value={value} size="sm" busy={forms('busy')}>
            {label}
          </SubmitButton>
        ))}
      </PickBar>
      <div role="alert" className="empty:hidden">
        {problem && <FieldError>{problem}</FieldError>}
        <IfSignedOut state={state} />
      </div>
    </form>
  );
}
