'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import type { RefusedLine } from '@/lib/shop-error';
import { RefusedSummary } from './refused-summary';
import { useProblemWords } from './use-problem-words';

type Props = {
  state: FormState;
  /** What cannot be bought as it is, as the page was read just now. */
  refused: RefusedLine[];
  isPending: boolean;
};

const fieldIds: Record<string, string> = { addressId: 'address', payMethod: 'pay', remark: 'remark' };

/** On top of the page: what happened, what was kept, what to do. */
export function CheckoutProblem({ state, refused, isPending }: Props) {
  const t = useWords('checkout');
  const forms = useWords('forms');
  const say = useProblemWords();
  const again = (
    <Button type="submit" form="checkout" look="ink" size="sm" aria-disabled={isPending || undefined}>
      {t('retry')}
    </Button>
  );
  if (state.status === 'invalid') {
    const items = Object.entries(state.fields).map(([name, key]) => ({
      id: fieldIds[name] ?? 'goods',
      text: (forms as (key: string) => string)(key),
    }));
    return (
      <ErrorSummary title={t('invalidTitle', { count: items.length })} items={items}>
        <p className="text-ink-2 text-xs">{t('nothingOrdered')}</p>
      </ErrorSummary>
    );
  }
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  if (refusal && refusal.code !== 'lines-refused') {
    const { title, text, isCertain, ways } = say(refusal);
    return (
      <ErrorSummary title={title} items={[]}>
        <p>{text}</p>
        {isCertain && (
          <p className="text-ink-2 text-xs">
            {t('nothingOrdered')} {t('keptAll')}
          </p>
        )}
        {state.status === 'refused' && state.reference && (
          <p className="text-ink-3 text-xs">{t('reference', { reference: state.reference })}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {ways.includes('again') && again}
          {ways.includes('orders') && (
            <ButtonLink href="/account/orders" size="sm">
              {t('myOrders')}
            </ButtonLink>
          )}
          {ways.includes('cart') && (
            <ButtonLink href="/cart" size="sm">
              {t('toCart')}
            </ButtonLink>
          )}
        </div>
      </ErrorSummary>
    );
  }
  const lines = refusal?.details.lines ?? refused;
  return lines.length > 0 ? <RefusedSummary lines={lines} isAnswer={refusal !== undefined} /> : null;
}
