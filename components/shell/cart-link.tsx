import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';

/** `badge` says how many pieces are in it, in words too. */
export async function CartLink({ badge }: { badge: ReactNode }) {
  const t = await getWords('shell');
  return (
    <Link
      href="/cart"
      className="inline-flex h-tap items-center gap-2 whitespace-nowrap rounded-[10px] border border-line px-4.5 font-semibold motion-quick hover:bg-fill hover:text-ink"
    >
      <Icon name="shopping-cart" />
      {t('myCart')}
      {badge}
    </Link>
  );
}
