'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { CodeFormState } from '../code-actions';
import { registerChecks } from '../field-checks';
import { proveResetAction, resendResetAction } from '../reset-actions';
import { CodeField } from './code-field';
import { FormProblems } from './form-problems';
import { StartAgain } from './start-again';
import { useAccountForm } from './use-account-form';
import { useCode } from './use-code';

const idOf = (name: string) => `reset-${name}`;
const checks = { code: registerChecks.code };
const sentBefore = { status: 'code-sent' };
const goOn = (to: string) => window.location.assign(to);

/** The second step: the code of the SMS. Whether one was sent at all is not told. */
export function ResetCodeForm() {
  const t = useWords('recovery');
  const forms = useWords('forms');
  const words = { 'link-dead': t('expired') };
  const given = useAccountForm<CodeFormState>(
    proveResetAction,
    { status: 'idle' },
    { checks, onDone: goOn, words },
  );
  const code = useCode({ send: resendResetAction, posted: sentBefore, checks: {} });
  const wasSentAgain = [code.state, given.state].some(({ status }) => status === 'code-sent');
  return (
    <form {...given.form} className="grid gap-4">
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf}>
        {given.refusal?.code === 'link-dead' && <StartAgain />}
      </FormProblems>
      <CodeField
        id={idOf('code')}
        error={code.errorOf('code') ?? given.errorOf('code')}
        defaultValue={given.values.code}
        onChange={code.forget}
        left={code.left}
        hasWaited={code.hasWaited}
        isBusy={code.isBusy}
        onClick={code.onClick}
        isAgain
        note={wasSentAgain ? t('onItsWay') : undefined}
      />
      <SubmitButton look="primary" size="lg" block busy={forms('busy')}>
        {t('next')}
      </SubmitButton>
    </form>
  );
}
