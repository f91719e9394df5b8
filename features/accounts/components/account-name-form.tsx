'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { startResetAction } from '../reset-actions';
import { FormProblems } from './form-problems';
import { useAccountForm } from './use-account-form';

const idOf = (name: string) => `reset-${name}`;
const checks = { account: (typed: string) => (typed.trim() ? undefined : 'accountRequired') };
const goOn = (to: string) => window.location.assign(to);

/** A code costs an SMS, so the browser has a puzzle to solve before it is asked for. */
async function prepare(form: FormData): Promise<void> {
  const { solvePuzzle } = await import('./solve-puzzle');
  form.set('puzzle', await solvePuzzle());
}

/** The first step to a new password: whose. `next`: where the login leads to in the end. */
export function AccountNameForm({ next }: { next: string }) {
  const t = useWords('recovery');
  const account = useWords('account');
  const forms = useWords('forms');
  const fields = { 'code-too-soon': 'account', 'code-limit': 'account', 'code-not-sent': 'account' };
  const given = useAccountForm<FormState>(
    startResetAction,
    { status: 'idle' },
    { checks, onDone: goOn, prepare, fields },
  );
  return (
    <form {...given.form} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id={idOf('account')}
        name="account"
        label={account('usernameOrMobile')}
        hint={account('emailWorksToo')}
        error={given.errorOf('account')}
        defaultValue={given.values.account}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('next')}
      </SubmitButton>
    </form>
  );
}
