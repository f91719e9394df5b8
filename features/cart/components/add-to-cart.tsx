import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { Fen } from '@/lib/money';
import { AddToCartForm } from './add-to-cart-form';
import { CartBadge } from './cart-badge';

type Props = { skuId: number; priceFen: Fen; stock: number; name?: string };

const mini =
  'relative grid min-h-tap min-w-tap content-center justify-items-center gap-px text-[11px] text-ink-2 wide:hidden';

/** Quantity and the two ways to buy; on phones the buttons stand in a bar at the bottom, with the ways home and to the cart. */
export async function AddToCart({ skuId, priceFen, stock, name = '' }: Props) {
  const t = await getWords('shell');
  return (
    <ClientWords names={['cart', 'forms', 'refusals']}>
      <AddToCartForm key={skuId} skuId={skuId} priceFen={priceFen} stock={stock} name={name}>
        <Link href="/" className={mini}>
          <Icon name="house" />
          {t('home')}
        </Link>
        <Link href="/cart" className={mini}>
          <Icon name="shopping-cart" />
          {t('cart')}
          <span className="absolute -top-1 left-6">
            <CartBadge />
          </span>
        </Link>
      </AddToCartForm>
    </ClientWords>
  );
}
