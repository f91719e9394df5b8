'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { Tag } from '@/components/ui/tag';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { setEmailAction } from '../email-actions';
import { securityChecks } from '../field-checks';
import type { EmailView } from '../security-queries';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { ResendMail } from './resend-mail';
import { SecurityRow } from './security-row';
import { useAccountForm } from './use-account-form';
import { useFold } from './use-fold';

const idOf = (name: string) => `email-${name}`;
const { email: emailCheck, password } = securityChecks;
const checks = { email: emailCheck, password };
const fields = { 'code-too-soon': 'email', 'code-limit': 'email' };

/** The user's address: none, waiting for its link to be used, or verified. */
export function EmailEntry({ email }: { email: EmailView | undefined }) {
  const t = useWords('security');
  const forms = useWords('forms');
  const fold = useFold();
  const given = useAccountForm<FormState>(
    setEmailAction,
    { status: 'idle' },
    {
      checks,
      fields,
      words: { 'wrong-password': t('wrongPassword') },
      onDone: (to) => fold.close(t(to.endsWith('=kept') ? 'emailKept' : 'emailDone')),
    },
  );
  const state = email ? (
    <>
      {email.address}{' '}
      <Tag tone={email.isVerified ? 'ok' : 'warn'}>{t(email.isVerified ? 'verified' : 'unverified')}</Tag>
    </>
  ) : (
    t('noEmail')
  );
  return (
    <div>
      <SecurityRow
        icon="mail"
        title={t('email')}
        state={state}
        verb={t(email ? 'change' : 'set')}
        fold={fold}
        hasAnswer={given.state.status !== 'idle'}
      >
        <form key={fold.round} {...given.form} className="grid gap-4">
          <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
          <TextField
            id={idOf('email')}
            name="email"
            label={t('emailAddress')}
            hint={email?.isVerified ? t('emailResets') : t('emailHint')}
            error={given.errorOf('email')}
            defaultValue={given.values.email}
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordField
            id={idOf('password')}
            name="password"
            label={t('currentPassword')}
            error={given.errorOf('password')}
            autoComplete="current-password"
          />
          <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
            {t('saveEmail')}
          </SubmitButton>
        </form>
      </SecurityRow>
      {email && !email.isVerified && <ResendMail key={email.address} />}
    </div>
  );
}
