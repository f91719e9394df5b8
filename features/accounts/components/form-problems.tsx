'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { useWords } from '@/i18n/client-words';
import { SignInAgain } from './sign-in-again';
import type { Problems } from './use-account-form';

type Props = {
  problems: Problems;
  answers: number;
  idOf: (name: string) => string;
  children?: React.ReactNode;
};

/** On top of a form that came back; a link leads to each field that is meant. */
export function FormProblems({ problems: { items, text, isSignedOut }, answers, idOf, children }: Props) {
  const t = useWords('forms');
  if (items.length === 0 && !text) return null;
  return (
    <ErrorSummary
      key={answers}
      title={text ?? t('summary', { count: items.length })}
      items={items.map((item) => ({ id: idOf(item.name), text: item.text }))}
    >
      {isSignedOut && <SignInAgain />}
      {children}
    </ErrorSummary>
  );
}
