'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { verifyEmailAction } from '../email-actions';
import { FormProblems } from './form-problems';
import { useAccountForm } from './use-account-form';

const idOf = (name: string) => `verify-${name}`;
const goOn = (to: string) => window.location.assign(to);

/** The button behind the link of a mail: mail scanners open links, but press no buttons. */
export function VerifyEmailForm({ token }: { token: string }) {
  const t = useWords('security');
  const forms = useWords('forms');
  const given = useAccountForm<FormState>(
    verifyEmailAction,
    { status: 'idle' },
    { checks: {}, onDone: goOn },
  );
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('verify')}
      </SubmitButton>
    </form>
  );
}
