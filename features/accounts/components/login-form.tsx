'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

export type SignIn = (before: FormState, form: FormData) => Promise<FormState>;

const idOf = (name: string) => `login-${name}`;
const checks = {
  account: (typed: string) => (typed.trim() ? undefined : 'accountRequired'),
  password: (typed: string) => (typed ? undefined : 'passwordRequired'),
};
/** Loaded anew, since everything around the page says who is looking. */
const goOn = (to: string) => window.location.assign(to);

export function LoginForm({ action, next }: { action: SignIn; next: string }) {
  const t = useWords('account');
  const forms = useWords('forms');
  const given = useAccountForm<FormState>(action, { status: 'idle' }, { checks, onDone: goOn });
  const { values, errorOf } = given;
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id={idOf('account')}
        name="account"
        label={t('usernameOrMobile')}
        hint={t('emailWorksToo')}
        error={errorOf('account')}
        defaultValue={values.account}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id={idOf('password')}
        name="password"
        label={t('password')}
        error={errorOf('password')}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Checkbox name="remember" defaultChecked={values.remember === 'on'}>
          {t('remember')}
        </Checkbox>
        <Link
          href={`/forgot-password?next=${encodeURIComponent(next)}`}
          className="link inline-flex min-h-tap items-center text-sm"
        >
          {t('forgotPassword')}
        </Link>
      </div>
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('login')}
      </SubmitButton>
    </form>
  );
}
