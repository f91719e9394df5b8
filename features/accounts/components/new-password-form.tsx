'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { securityChecks } from '../field-checks';
import { resetPasswordAction } from '../reset-actions';
import { FormProblems } from './form-problems';
import { NewPasswordFields } from './new-password-fields';
import { StartAgain } from './start-again';
import { useAccountForm } from './use-account-form';

const idOf = (name: string) => `reset-${name}`;
const { newPassword, newPassword2 } = securityChecks;
const checks = { newPassword, newPassword2 };
const fields = { 'password-unsafe': 'newPassword' };
const goOn = (to: string) => window.location.assign(to);

/** The third step: the new password, twice. */
export function NewPasswordForm() {
  const t = useWords('recovery');
  const forms = useWords('forms');
  const words = { 'link-dead': t('expired') };
  const given = useAccountForm<FormState>(
    resetPasswordAction,
    { status: 'idle' },
    { checks, onDone: goOn, fields, words },
  );
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf}>
        {given.refusal?.code === 'link-dead' && <StartAgain />}
      </FormProblems>
      <NewPasswordFields given={given} idOf={idOf} />
      <p className="text-ink-2 text-sm">{t('endsAll')}</p>
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('setPassword')}
      </SubmitButton>
    </form>
  );
}
