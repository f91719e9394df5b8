import { Link } from '@/components/ui/link';
import type { CartLineView } from '@/features/cart/cart-queries';
import { getWords } from '@/i18n/words';
import type { RefusedLine } from '@/lib/shop-error';
import { GoodsList } from './goods-list';

type Props = { lines: CartLineView[]; pieces: number; refused: RefusedLine[] };

export async function CheckoutGoods({ lines, pieces, refused }: Props) {
  const t = await getWords('checkout');
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="text-md">{t('goods')}</h2>
        <span className="text-ink-3 tabular-nums">{t('pieces', { count: pieces })}</span>
        <Link href="/cart" className="link -my-3 ml-auto inline-flex min-h-tap items-center text-sm">
          {t('editCart')}
        </Link>
      </div>
      <GoodsList lines={lines} refused={refused} />
    </>
  );
}
