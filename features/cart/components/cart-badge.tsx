import { Badge } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { piecesInCart } from '../cart-queries';

const mostShown = 99;

/** How many pieces are in the cart; nothing when there are none, or when they cannot be counted now. */
export async function CartBadge() {
  const [pieces, t] = await Promise.all([reachable(piecesInCart()), getWords('cart')]);
  if (!pieces.ok || pieces.value === 0) return null;
  return (
    <>
      <Badge>{pieces.value > mostShown ? `${mostShown}+` : pieces.value}</Badge>
      <span className="sr-only">{t('pieces', { count: pieces.value })}</span>
    </>
  );
}
