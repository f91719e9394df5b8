'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { InlineNote } from '@/components/ui/notice';
import { QuantityStepper } from '@/components/ui/quantity-stepper';
import { SubmitButton } from '@/components/ui/submit-button';
import { useForm } from '@/components/ui/use-form';
import { useGoOn } from '@/components/ui/use-go-on';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { type Fen, formatFen } from '@/lib/money';
import { addToCartAction } from '../cart-actions';
import { mostPerSku } from '../cart-keys';
import { AddAnswer } from './add-answer';

type Props = { skuId: number; priceFen: Fen; stock: number; name: string; children: ReactNode };

const first: FormState = { status: 'idle' };

/** The form around quantity and buttons; `children` stand in the bar beside the buttons on phones. */
export function AddToCartForm({ skuId, priceFen, stock, name, children }: Props) {
  const t = useWords('cart');
  const forms = useWords('forms');
  const router = useRouter();
  const goOn = useGoOn();
  const most = Math.min(stock, mostPerSku);
  const { form, state, isOffline } = useForm(addToCartAction, first, (to) =>
    to === '/checkout' ? goOn(to) : router.refresh(),
  );
  const [start] = useState('values' in state ? Number(state.values.quantity) || 1 : 1);
  const [quantity, setQuantity] = useState(start);
  const label = name ? t('quantityFor', { name }) : t('quantity');
  return (
    <form {...form} className="grid gap-3 wide:gap-5">
      <input type="hidden" name="skuId" value={skuId} />
      {most > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <span className="w-16 text-ink-3 text-sm">{t('quantity')}</span>
          <QuantityStepper
            name="quantity"
            value={start}
            max={most}
            words={{ label, less: forms('decrease'), more: forms('increase') }}
            onQuantity={setQuantity}
          />
          <output className="text-ink-3 text-sm tabular-nums noscript:hidden">
            {t('sum')} <b className="font-semibold text-ink">{formatFen(quantity * priceFen)}</b>
          </output>
          {quantity >= most && (
            <InlineNote icon="triangle-alert" tone="warn">
              {most < mostPerSku ? t('leftMost', { count: most }) : t('most', { count: most })}
            </InlineNote>
          )}
        </div>
      ) : (
        <input type="hidden" name="quantity" value="1" />
      )}
      <div className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface px-3 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] wide:static wide:border-0 wide:p-0">
        <AddAnswer state={state} isOffline={isOffline} />
        <div className="flex items-center gap-2 wide:gap-3">
          {children}
          <SubmitButton
            look="soft"
            size="bar"
            name="mode"
            value="add"
            busy={t('adding')}
            isDisabled={most === 0}
            className="wide:min-h-13 wide:max-w-50"
          >
            {t('add')}
          </SubmitButton>
          <SubmitButton
            look="primary"
            size="bar"
            name="mode"
            value="only"
            busy={t('buying')}
            isDisabled={most === 0}
            className="wide:min-h-13 wide:max-w-50"
          >
            {t('buyNow')}
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}
