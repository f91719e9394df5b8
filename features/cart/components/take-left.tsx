'use client';

import { useRouter } from 'next/navigation';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { setQuantityAction } from '../cart-actions';
import { LineProblem } from './line-problem';
import { useProblem } from './use-problem';

const first: FormState = { status: 'idle' };

/** Makes a line that is short the quantity that is left. */
export function TakeLeft({ skuId, left }: { skuId: number; left: number }) {
  const t = useWords('cart');
  const forms = useWords('forms');
  const router = useRouter();
  const { form, state, isOffline, isPending } = useForm(setQuantityAction, first, () => router.refresh());
  return (
    <>
      <form {...form} aria-busy={isPending}>
        <input type="hidden" name="skuId" value={skuId} />
        <input type="hidden" name="quantity" value={left} />
        <SubmitButton size="sm" busy={forms('busy')}>
          {t('useLeft', { left })}
        </SubmitButton>
      </form>
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}
