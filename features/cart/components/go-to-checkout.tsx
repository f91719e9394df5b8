'use client';

import { useRouter } from 'next/navigation';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { goToCheckoutAction } from '../cart-actions';
import { LineProblem } from './line-problem';
import { useProblem } from './use-problem';

const first: FormState = { status: 'idle' };

export function GoToCheckout({ pieces }: { pieces: number }) {
  const t = useWords('cart');
  const router = useRouter();
  const { form, state, isOffline } = useForm(goToCheckoutAction, first, (to) => router.push(to));
  return (
    <>
      <form {...form}>
        <SubmitButton
          look="primary"
          size="lg"
          busy={t('checkoutBusy')}
          isDisabled={pieces === 0}
          {...(pieces === 0 && { describedBy: 'select-first' })}
          className="px-5 tabular-nums max-[359px]:px-3 wide:min-h-13 wide:min-w-40 wide:text-lg"
        >
          {pieces === 0 ? t('checkout') : t('checkoutCount', { count: pieces })}
        </SubmitButton>
      </form>
      {pieces === 0 && (
        <p id="select-first" className="order-last col-span-full text-right text-ink-2 text-xs">
          {t('selectFirst')}
        </p>
      )}
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}
