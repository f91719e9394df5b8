'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import { type CodeFormState, sendCodeAction } from '../code-actions';
import { registerChecks } from '../field-checks';
import { CodeFields } from './code-fields';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

type Bind = (before: CodeFormState, form: FormData) => Promise<CodeFormState>;

type Props = {
  action: Bind;
  next: string;
  /** Below the code. */
  children?: ReactNode;
};

const idOf = (name: string) => `bind-${name}`;
const checks = {
  mobile: registerChecks.mobile,
  code: registerChecks.code,
  password: (typed: string) => (typed ? undefined : 'passwordRequired'),
};
const goOn = (to: string) => window.location.assign(to);

/** For who came from a provider: the account that it shall lead to. */
export function BindForm({ action, next, children }: Props) {
  const t = useWords('identities');
  const codes = useWords('codes');
  const forms = useWords('forms');
  const given = useAccountForm<CodeFormState>(action, { status: 'idle' }, { checks, onDone: goOn });
  const hint = given.state.status === 'code-sent' ? codes('passwordsAgain') : undefined;
  return (
    <form {...given.form} className="grid gap-4">
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="next" value={next} />
      <CodeFields
        purpose="bind"
        given={given}
        idOf={idOf}
        send={sendCodeAction}
        mobileHint={t('mobileOfAccount')}
      >
        {children}
      </CodeFields>
      <PasswordField
        id={idOf('password')}
        name="password"
        label={t('passwordOfAccount')}
        hint={hint}
        error={given.errorOf('password')}
        autoComplete="current-password"
      />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('bindAndLogIn')}
      </SubmitButton>
    </form>
  );
}
