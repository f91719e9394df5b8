'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { securityChecks } from '../field-checks';
import { FormProblems } from './form-problems';
import type { SignIn } from './login-form';
import { SecondCodeField } from './second-code-field';
import { useAccountForm } from './use-account-form';

type Props = { action: SignIn; isRecovery: boolean };

const idOf = (name: string) => `second-${name}`;
const checks = { code: securityChecks.secondCode };
/** Loaded anew, since everything around the page says who is looking. */
const goOn = (to: string) => window.location.assign(to);

/** The last step of a login. */
export function SecondStepLogin({ action, isRecovery }: Props) {
  const [t, forms] = [useWords('secondStep'), useWords('forms')];
  const words = { 'code-wrong': t('loginCodeWrong'), 'link-dead': t('over') };
  const given = useAccountForm<FormState>(action, { status: 'idle' }, { checks, words, onDone: goOn });
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf}>
        {given.refusal?.code === 'link-dead' && (
          <a href="/login" className="link inline-flex min-h-tap items-center">
            {t('again')}
          </a>
        )}
      </FormProblems>
      <SecondCodeField
        id={idOf('code')}
        label={t(isRecovery ? 'recoveryCode' : 'code')}
        hint={t(isRecovery ? 'recoveryHint' : 'loginCodeHint')}
        error={given.errorOf('code')}
        takesRecovery={isRecovery}
        autoFocus
      />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('finish')}
      </SubmitButton>
    </form>
  );
}
