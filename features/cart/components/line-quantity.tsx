'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/class-names';
import { QuantityStepper } from '@/components/ui/quantity-stepper';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { setQuantityAction } from '../cart-actions';
import { LineProblem } from './line-problem';
import { useProblem } from './use-problem';

type Props = { skuId: number; name: string; quantity: number; most: number };

const first: FormState = { status: 'idle' };

/** One request at a time; what is pressed meanwhile goes along with the next. What fails goes back to the old number. */
export function LineQuantity({ skuId, name, quantity, most }: Props) {
  const t = useWords('cart');
  const forms = useWords('forms');
  const router = useRouter();
  const { form, state, isOffline, isPending } = useForm(setQuantityAction, first, () => router.refresh());
  const box = useRef<HTMLFormElement>(null);
  const sent = useRef<number>(undefined);
  const [wanted, setWanted] = useState<number>();

  useEffect(() => {
    if (wanted === undefined || isPending) return;
    if (wanted === sent.current) {
      sent.current = undefined;
      setWanted(undefined);
    } else {
      sent.current = wanted;
      box.current?.requestSubmit();
    }
  }, [wanted, isPending]);

  return (
    <>
      <form
        {...form}
        ref={box}
        aria-busy={isPending}
        className={cx('ml-auto wide:ml-0', isPending && 'opacity-70')}
      >
        {wanted !== undefined && <input type="hidden" name="quantity" value={wanted} />}
        <input type="hidden" name="skuId" value={skuId} />
        <QuantityStepper
          name="quantity"
          value={wanted ?? quantity}
          max={most}
          stepName="step"
          words={{
            label: t('quantityFor', { name }),
            less: forms('decrease'),
            more: forms('increase'),
          }}
          onQuantity={setWanted}
        />
      </form>
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}
