'use client';

import type { ButtonLook } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';

type Props = ButtonLook & {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  provider: string;
  next?: string;
  label: string;
  icon?: IconName;
};

const goOn = (to: string) => window.location.assign(to);

/** A button about one provider; where it leads may be another site. */
export function ProviderForm({ action, provider, next, label, icon, ...look }: Props) {
  const forms = useWords('forms');
  const sayRefusal = useRefusalWords();
  const { state, isOffline, form } = useForm<FormState>(action, { status: 'idle' }, goOn);
  const refusal = state.status === 'refused' ? sayRefusal(state.refusal) : undefined;
  const problem = isOffline ? forms('offline') : refusal;
  return (
    <form {...form} className="grid gap-1.5">
      <input type="hidden" name="provider" value={provider} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <SubmitButton {...look} busy={forms('busy')}>
        {icon && <Icon name={icon} />}
        {label}
      </SubmitButton>
      {problem && (
        <div role="alert">
          <FieldError id={`${provider}-problem`}>{problem}</FieldError>
        </div>
      )}
    </form>
  );
}
