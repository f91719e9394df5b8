'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useUnsaved } from '@/components/ui/use-unsaved';
import { useWords } from '@/i18n/client-words';
import { type CodeFormState, sendCodeAction } from '../code-actions';
import { registerChecks } from '../field-checks';
import type { CodePurpose } from '../send-code';
import { CodeFields } from './code-fields';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';
import { UsernameField } from './username-field';

type Register = (before: CodeFormState, form: FormData) => Promise<CodeFormState>;

type Props = {
  action: Register;
  next: string;
  /** What the code is for, and the words of the button, where it is more than a registration. */
  purpose?: CodePurpose;
  label?: string;
  /** Below the code. */
  children?: ReactNode;
};

const idOf = (name: string) => `register-${name}`;
const checks = { ...registerChecks, agree: () => undefined };

/** The number comes first: while its code is on the way there is the rest to fill in, and a plain post loses no password. */
export function RegisterForm({ action, next, purpose = 'register', label, children }: Props) {
  const t = useWords('account');
  const codes = useWords('codes');
  const forms = useWords('forms');
  const unsaved = useUnsaved();
  const given = useAccountForm<CodeFormState>(action, { status: 'idle' }, { checks, onDone });
  const field = (name: string) => ({ id: idOf(name), name, error: given.errorOf(name) });
  const wasSentPlainly = given.state.status === 'code-sent';

  function onDone(to: string) {
    unsaved.forget();
    window.location.assign(to);
  }

  return (
    <form {...given.form} onInput={unsaved.note} className="grid gap-4">
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="next" value={next} />
      <CodeFields
        purpose={purpose}
        given={given}
        idOf={idOf}
        send={sendCodeAction}
        mobileHint={t('mobileForLogin')}
      >
        {children}
      </CodeFields>
      <UsernameField {...field('username')} defaultValue={given.values.username} />
      <PasswordField
        {...field('password')}
        label={t('password')}
        hint={wasSentPlainly ? codes('passwordsAgain') : t('passwordHint')}
        autoComplete="new-password"
      />
      <PasswordField {...field('password2')} label={t('password2')} autoComplete="new-password" />
      <Agreement isAgreed={given.values.agree === 'on'} error={given.errorOf('agree')} />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {label ?? t('register')}
      </SubmitButton>
    </form>
  );
}

function Agreement({ isAgreed, error }: { isAgreed: boolean; error: string | undefined }) {
  const t = useWords('account');
  const errorId = idOf('agree-error');
  return (
    <div className="grid gap-1">
      <Checkbox
        id={idOf('agree')}
        name="agree"
        required
        defaultChecked={isAgreed}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && errorId}
        className="justify-self-start"
      >
        {t('agree')}
      </Checkbox>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <details className="text-sm text-ink-2">
        <summary className="link inline-flex min-h-8 items-center">{t('terms')}</summary>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          <li>{t('termsAccount')}</li>
          <li>{t('termsData')}</li>
          <li>{t('termsOrder')}</li>
        </ul>
      </details>
    </div>
  );
}
