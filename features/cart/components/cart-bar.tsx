import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import type { CartView } from '../cart-queries';
import { GoToCheckout } from './go-to-checkout';
import { SelectBox } from './select-box';

/** The sum of what is selected and the way on: a bar at the bottom of the screen on phones, sticky on wide screens. */
export async function CartBar({ cart }: { cart: CartView }) {
  const t = await getWords('cart');
  const { selection, selectedPieces, selectedFen, lines } = cart;
  if (lines.length === 0) return null;
  return (
    <div className="fixed inset-x-0 bottom-0 z-40 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-line border-t bg-surface px-3 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] shadow-[0_-8px_24px_-12px_rgb(0_0_0/0.16)] max-[359px]:gap-x-1.5 wide:sticky wide:bottom-3 wide:gap-x-6 wide:rounded-card wide:border wide:p-3 wide:pl-6 wide:shadow-lift">
      <SelectBox selection={selection} className="wide:hidden">
        <span className="max-[359px]:sr-only max-[419px]:[&:lang(en)]:sr-only">{t('selectAll')}</span>
      </SelectBox>
      <span className="hidden text-ink-2 text-sm wide:block">
        {t.rich('selected', {
          count: selectedPieces,
          b: (chunks) => <b className="text-brand-text tabular-nums">{chunks}</b>,
        })}
      </span>
      <p
        aria-live="polite"
        className="grid justify-items-end leading-tight group-has-[[aria-busy=true]]/cart:opacity-50 wide:flex wide:items-baseline wide:justify-end wide:gap-2"
      >
        <span className="text-ink-3 text-xs">{t('total')}</span>
        <Price fen={selectedFen} size="inherit" className="text-[1.25rem] min-[420px]:text-[1.5rem]" />
      </p>
      <GoToCheckout pieces={selectedPieces} />
    </div>
  );
}
