'use client';

import { useRouter } from 'next/navigation';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { removeGoneLinesAction } from '../cart-actions';
import { focusCartTitle } from './cart-title';
import { LineProblem } from './line-problem';
import { useProblem } from './use-problem';

const first: FormState = { status: 'idle' };

export function ClearGone() {
  const t = useWords('cart');
  const forms = useWords('forms');
  const router = useRouter();
  const { form, state, isOffline, isPending } = useForm(removeGoneLinesAction, first, () => {
    focusCartTitle();
    router.refresh();
  });
  return (
    <>
      <form {...form} aria-busy={isPending}>
        <SubmitButton look="quiet" size="sm" busy={forms('busy')}>
          {t('clearGone')}
        </SubmitButton>
      </form>
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}
