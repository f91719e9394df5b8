'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { securityChecks } from '../field-checks';
import { FormProblems } from './form-problems';
import { NewPasswordFields } from './new-password-fields';
import { PasswordField } from './password-field';
import { SecurityRow } from './security-row';
import { useAccountForm } from './use-account-form';
import { useFold } from './use-fold';

type Props = { action: (before: FormState, form: FormData) => Promise<FormState> };

const idOf = (name: string) => `password-${name}`;
const { password, newPassword, newPassword2 } = securityChecks;
const checks = { password, newPassword, newPassword2 };
const fields = { 'password-unsafe': 'newPassword' };

export function PasswordEntry({ action }: Props) {
  const t = useWords('security');
  const forms = useWords('forms');
  const fold = useFold();
  const given = useAccountForm<FormState>(
    action,
    { status: 'idle' },
    {
      checks,
      fields,
      words: { 'wrong-password': t('wrongPassword') },
      onDone: () => fold.close(t('passwordDone')),
    },
  );
  return (
    <SecurityRow
      icon="lock"
      title={t('password')}
      state={t('passwordWhy')}
      verb={t('change')}
      fold={fold}
      hasAnswer={given.state.status !== 'idle'}
    >
      <form key={fold.round} {...given.form} className="grid gap-4">
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
        <PasswordField
          id={idOf('password')}
          name="password"
          label={t('currentPassword')}
          error={given.errorOf('password')}
          autoComplete="current-password"
        />
        <NewPasswordFields given={given} idOf={idOf} />
        <p className="text-ink-2 text-sm">{t('passwordEnds')}</p>
        <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
          {t('savePassword')}
        </SubmitButton>
      </form>
    </SecurityRow>
  );
}
