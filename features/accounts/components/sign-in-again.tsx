'use client';

import { usePathname } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';

/** In a tab of its own, so that what is filled in here stays. */
export function SignInAgain() {
  const t = useWords('forms');
  const here = usePathname();
  return (
    <a
      href={`/login?next=${encodeURIComponent(here)}`}
      target="_blank"
      rel="noopener opener"
      className={buttonClass({ size: 'sm', className: 'justify-self-start' })}
    >
      {t('signInAgain')}
    </a>
  );
}

/** Where the answer of a form says that the session has ended. */
export const IfSignedOut = ({ state }: { state: FormState }) =>
  state.status === 'refused' && state.refusal.code === 'signed-out' ? <SignInAgain /> : null;
