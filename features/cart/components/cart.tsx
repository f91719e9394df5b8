import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { CartView } from '../cart-queries';
import { CartBar } from './cart-bar';
import { CartLine } from './cart-line';
import { CartNotice } from './cart-notice';
import { cartTitle } from './cart-title';
import { GoneLines } from './gone-lines';
import { SelectBox } from './select-box';

const columns =
  'hidden items-center gap-4 border-line border-b pb-2.5 text-ink-3 text-sm wide:grid wide:grid-cols-[24px_88px_minmax(0,1fr)_130px_140px_120px_72px]';

/** A cart with something in it. While a change is on its way the sum says so by its paleness. */
export async function Cart({ cart }: { cart: CartView }) {
  const t = await getWords('cart');
  return (
    <ClientWords names={['cart', 'forms', 'refusals']}>
      <div className="group/cart grid gap-3 wide:gap-4">
        <h1 id={cartTitle} tabIndex={-1} className="sr-only outline-none wide:not-sr-only wide:text-2xl">
          {t('title')}{' '}
          <span className="font-normal text-ink-3 text-md tabular-nums">
            {t('allGoods', { count: cart.pieces })}
          </span>
        </h1>
        <CartNotice />
        {cart.lines.length > 0 && (
          <section
            aria-label={t('goods')}
            className="min-w-0 rounded-card bg-surface px-4 py-1.5 shadow-rest wide:p-5"
          >
            <div className={columns}>
              <SelectBox selection={cart.selection} className="-my-2.5 whitespace-nowrap text-ink">
                {t('selectAll')}
              </SelectBox>
              <span />
              <span>{t('columnName')}</span>
              <span>{t('columnPrice')}</span>
              <span>{t('columnQuantity')}</span>
              <span>{t('columnSum')}</span>
              <span>{t('columnAct')}</span>
            </div>
            <ul>
              {cart.lines.map((line, i) => (
                <CartLine key={line.skuId} line={line} isFirst={i === 0} />
              ))}
            </ul>
          </section>
        )}
        {cart.goneLines.length > 0 && <GoneLines lines={cart.goneLines} />}
        <CartBar cart={cart} />
      </div>
    </ClientWords>
  );
}
