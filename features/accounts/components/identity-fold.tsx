'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { securityChecks } from '../field-checks';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  provider: string;
  summary: ReactNode;
  why: string;
  label: string;
};

const checks = { password: securityChecks.password };
/** Where it leads may be another site. */
const goOn = (to: string) => window.location.assign(to);

/** Another way in is given or taken by nobody but who knows the password. */
export function IdentityFold({ action, provider, summary, why, label }: Props) {
  const [t, forms] = [useWords('security'), useWords('forms')];
  const words = { 'wrong-password': t('wrongPassword') };
  const given = useAccountForm<FormState>(action, { status: 'idle' }, { checks, words, onDone: goOn });
  const idOf = (name: string) => `${provider}-${name}`;
  return (
    <details open={given.state.status !== 'idle' || undefined} className="group">
      {summary}
      <form {...given.form} className="mb-4 grid max-w-[480px] gap-4 rounded-card bg-fill p-4 wide:ml-[52px]">
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
        <p>{why}</p>
        <input type="hidden" name="provider" value={provider} />
        <PasswordField
          id={idOf('password')}
          name="password"
          label={t('currentPassword')}
          error={given.errorOf('password')}
          autoComplete="current-password"
        />
        <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
          {label}
        </SubmitButton>
      </form>
    </details>
  );
}
