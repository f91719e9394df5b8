import { InlineNote } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import { mostPerSku } from '../cart-keys';
import type { CartLineView } from '../cart-queries';
import { TakeLeft } from './take-left';

const fewLeft = 10;

/** What the shopper should know about a line: another price than when it was added, few left, no more to be had. */
export async function LineNotes({ line }: { line: CartLineView }) {
  const { skuId, priceFen, priceFenWhenAdded, quantity, most, state } = line;
  const t = await getWords('cart');
  const by = formatFen(Math.abs(priceFen - priceFenWhenAdded));
  const before = formatFen(priceFenWhenAdded);
  return (
    <>
      {priceFenWhenAdded > priceFen && (
        <InlineNote icon="arrow-down" tone="ok" className="tabular-nums">
          {t('cheaper', { by, before })}
        </InlineNote>
      )}
      {priceFenWhenAdded > 0 && priceFenWhenAdded < priceFen && (
        <InlineNote icon="arrow-up" className="tabular-nums">
          {t('dearer', { by, before })}
        </InlineNote>
      )}
      {state === 'short' && (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <InlineNote icon="triangle-alert" tone="bad">
            {t('short', { left: most, wanted: quantity })}
          </InlineNote>
          <TakeLeft skuId={skuId} left={most} />
        </span>
      )}
      {state === 'ok' && (most <= fewLeft || quantity === most) && (
        <InlineNote icon="triangle-alert" tone="warn">
          {quantity < most
            ? t('left', { count: most })
            : t(most < mostPerSku ? 'leftMost' : 'most', { count: most })}
        </InlineNote>
      )}
    </>
  );
}
