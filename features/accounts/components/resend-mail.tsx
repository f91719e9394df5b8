'use client';

import { useEffect } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { resendVerificationAction } from '../email-actions';
import { useSayRefusal } from './use-account-form';
import { useWait } from './use-wait';

const pauseSeconds = 60;
const first: FormState = { status: 'idle' };

/** Where the mail with the link is, and another one on demand. */
export function ResendMail() {
  const t = useWords('security');
  const forms = useWords('forms');
  const codes = useWords('codes');
  const sayRefusal = useSayRefusal({ 'code-too-soon': t('resendSoon') });
  const { left, wait } = useWait();
  const { form, state, isOffline } = useForm(resendVerificationAction, first, () => wait(pauseSeconds));
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  const waitSeconds = refusal?.code === 'code-too-soon' ? refusal.details.waitSeconds : 0;

  useEffect(() => {
    if (waitSeconds > 0) wait(waitSeconds);
  }, [waitSeconds, wait]);

  const wrong = isOffline ? forms('offline') : refusal && sayRefusal(refusal);
  const done = state.status === 'done' ? t('emailDone') : '';
  return (
    <form {...form} className="mb-4 grid gap-2 wide:ml-[52px]">
      <p className="max-w-[34em] text-ink-2 text-sm">{t('mailSent')}</p>
      <SubmitButton
        size="sm"
        busy={forms('busy')}
        isDisabled={left > 0}
        className="justify-self-start tabular-nums"
      >
        {left > 0 ? codes('againIn', { seconds: left }) : t('resend')}
      </SubmitButton>
      <p role="status" className={wrong ? 'text-brand-text text-sm' : 'text-ok-text text-sm'}>
        {wrong ?? done}
      </p>
    </form>
  );
}
