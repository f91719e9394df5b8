import type { ReactNode } from 'react';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { ResetSteps } from '@/features/accounts/components/reset-steps';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { ClientWords } from '@/i18n/words-for-client';

type Props = { at: 1 | 2 | 3 | 4; title: string; lead: string; children: ReactNode };

/** What the steps to a new password have in common. */
export function ResetPage({ at, title, lead, children }: Props) {
  return (
    <SignInStage title={title} lead={lead} actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}>
      <ResetSteps at={at} />
      <ClientWords names={['account', 'codes', 'forms', 'recovery', 'refusals', 'security']}>
        {children}
      </ClientWords>
    </SignInStage>
  );
}
