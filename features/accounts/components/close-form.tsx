'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { emptyTabs } from '@/components/ui/tab-memory';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { securityChecks } from '../field-checks';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { SecondCodeField } from './second-code-field';
import { useAccountForm } from './use-account-form';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hasSecondStep: boolean;
};

const idOf = (name: string) => `close-${name}`;
const checks = { password: securityChecks.password };
/** Loaded anew: nobody is logged in any more. */
function goOn(to: string): void {
  emptyTabs();
  window.location.assign(to);
}

export function CloseForm({ action, hasSecondStep }: Props) {
  const [t, forms, security] = [useWords('leaving'), useWords('forms'), useWords('security')];
  const second = useWords('secondStep');
  const words = { 'wrong-password': security('wrongPassword'), 'code-wrong': second('codeWrong') };
  const given = useAccountForm<FormState>(action, { status: 'idle' }, { checks, words, onDone: goOn });
  const notTicked = given.errorOf('understood');
  return (
    <form {...given.form} className="grid max-w-[480px] gap-4 rounded-card bg-fill p-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <PasswordField
        id={idOf('password')}
        name="password"
        label={security('currentPassword')}
        error={given.errorOf('password')}
        autoComplete="current-password"
      />
      {hasSecondStep && (
        <SecondCodeField
          id={idOf('code')}
          label={second('eitherCode')}
          hint={second('eitherHint')}
          error={given.errorOf('code')}
          takesRecovery
        />
      )}
      <div>
        <Checkbox
          id={idOf('understood')}
          name="understood"
          defaultChecked={given.values.understood === 'on'}
          aria-invalid={notTicked ? true : undefined}
          aria-describedby={notTicked && `${idOf('understood')}-error`}
        >
          {t('understood')}
        </Checkbox>
        {notTicked && <FieldError id={`${idOf('understood')}-error`}>{notTicked}</FieldError>}
      </div>
      <SubmitButton look="primary" busy={forms('busy')} className="justify-self-start">
        {t('closeNow')}
      </SubmitButton>
    </form>
  );
}
