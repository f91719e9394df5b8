'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { registerChecks } from '../field-checks';
import { FormProblems } from './form-problems';
import type { SignIn } from './login-form';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

const idOf = (name: string) => `register-${name}`;
const checks = { ...registerChecks, agree: () => undefined };
const goOn = (to: string) => window.location.assign(to);

export function RegisterForm({ action, next }: { action: SignIn; next: string }) {
  const t = useWords('account');
  const forms = useWords('forms');
  const given = useAccountForm<FormState>(action, { status: 'idle' }, { checks, onDone: goOn });
  const field = (name: string) => ({ id: idOf(name), name, error: given.errorOf(name) });
  const kept = (name: string) => ({ ...field(name), defaultValue: given.values[name] });
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="next" value={next} />
      <TextField
        {...kept('username')}
        label={t('username')}
        hint={t('usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        {...kept('mobile')}
        label={t('mobile')}
        hint={t('mobileForLogin')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <PasswordField
        {...field('password')}
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <PasswordField {...field('password2')} label={t('password2')} autoComplete="new-password" />
      <Agreement isAgreed={given.values.agree === 'on'} error={given.errorOf('agree')} />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('register')}
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
