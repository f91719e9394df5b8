'use client';

import { useWords } from '@/i18n/client-words';
import { PasswordField } from './password-field';
import type { AccountForm } from './use-account-form';

type Props = { given: Pick<AccountForm, 'errorOf'>; idOf: (name: string) => string };

/** A new password, twice. */
export function NewPasswordFields({ given, idOf }: Props) {
  const t = useWords('security');
  const account = useWords('account');
  const field = (name: string) => ({
    id: idOf(name),
    name,
    error: given.errorOf(name),
    autoComplete: 'new-password',
  });
  return (
    <>
      <PasswordField {...field('newPassword')} label={t('newPassword')} hint={account('passwordHint')} />
      <PasswordField {...field('newPassword2')} label={t('newPassword2')} />
    </>
  );
}
