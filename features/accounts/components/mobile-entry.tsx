'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import { type CodeFormState, sendCodeAction } from '../code-actions';
import { securityChecks } from '../field-checks';
import { changeMobileAction } from '../security-actions';
import { CodeFields } from './code-fields';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { SecurityRow } from './security-row';
import { useAccountForm } from './use-account-form';
import { useFold } from './use-fold';

const idOf = (name: string) => `mobile-${name}`;
const { mobile, code, password } = securityChecks;
const checks = { mobile, code, password };

/** `shown`: the number as others may see it. */
export function MobileEntry({ shown }: { shown: string }) {
  const t = useWords('security');
  const codes = useWords('codes');
  const forms = useWords('forms');
  const fold = useFold();
  const given = useAccountForm<CodeFormState>(
    changeMobileAction,
    { status: 'idle' },
    {
      checks,
      words: { 'wrong-password': t('wrongPassword') },
      onDone: () => fold.close(t('mobileDone')),
    },
  );
  const wasSentPlainly = given.state.status === 'code-sent';
  return (
    <SecurityRow
      icon="smartphone"
      title={t('mobile')}
      state={
        <>
          <span className="tabular-nums">{shown}</span> {t('mobileWhy')}
        </>
      }
      verb={t('change')}
      fold={fold}
      hasAnswer={given.state.status !== 'idle'}
    >
      <form key={fold.round} {...given.form} className="grid gap-4">
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
        <CodeFields
          purpose="change-mobile"
          given={given}
          idOf={idOf}
          send={sendCodeAction}
          mobileHint={t('newMobileHint')}
        />
        <PasswordField
          id={idOf('password')}
          name="password"
          label={t('currentPassword')}
          hint={wasSentPlainly ? codes('passwordsAgain') : undefined}
          error={given.errorOf('password')}
          autoComplete="current-password"
        />
        <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
          {t('saveMobile')}
        </SubmitButton>
      </form>
    </SecurityRow>
  );
}
