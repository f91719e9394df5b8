'use client';

import type { ReactNode } from 'react';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import { registerChecks } from '../field-checks';
import type { CodePurpose } from '../send-code';
import { CodeField } from './code-field';
import type { AccountForm } from './use-account-form';
import { type SendCode, useCode } from './use-code';

type Props = {
  purpose: CodePurpose;
  given: AccountForm;
  idOf: (name: string) => string;
  send: SendCode;
  mobileHint?: string;
  /** What stands below the code. */
  children?: ReactNode;
};

const checks = { mobile: registerChecks.mobile };

/** A mobile number, and the code that proves it. Stands at the top of a form, which then needs a button of its own for the Enter key. */
export function CodeFields({ purpose, given, idOf, send, mobileHint, children }: Props) {
  const t = useWords('account');
  const code = useCode({ send, posted: given.state, checks });
  const sent = [code.state, given.state].find(({ status }) => status === 'code-sent');
  const field = (name: string) => ({
    id: idOf(name),
    error: code.errorOf(name) ?? given.errorOf(name),
    defaultValue: given.values[name],
    onChange: code.forget,
  });
  return (
    <>
      <input type="hidden" name="purpose" value={purpose} />
      <TextField
        {...field('mobile')}
        name="mobile"
        label={t('mobile')}
        hint={mobileHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <CodeField
        {...field('code')}
        left={code.left}
        hasWaited={code.hasWaited}
        isBusy={code.isBusy}
        onClick={code.onClick}
        autoFocus={given.state.status === 'code-sent'}
        sentTo={sent && 'values' in sent ? sent.values.mobile : undefined}
      />
      {children}
    </>
  );
}
