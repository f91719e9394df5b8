import type { ReactNode } from 'react';
import { CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Pending } from '@/components/ui/pending';
import { Price } from '@/components/ui/price';
import { goodsLocale } from '@/i18n/locales';
import type { SkuCard } from '../sku-queries';
import { Picture } from './picture';

type Props = { id: string; title: string; skus: readonly SkuCard[]; children?: ReactNode };

/** One row of goods: swiped on phones, as many as fit side by side on wide screens. Nothing where there are none. */
export function GoodsStrip({ id, title, skus, children }: Props) {
  if (skus.length === 0) return null;
  return (
    <section aria-labelledby={id} className="later min-w-0 rounded-card bg-surface p-4 shadow-rest wide:p-5">
      <CardHead id={id} title={title}>
        {children}
      </CardHead>
      <ul className="scroll-row -mx-4 gap-3 px-4 wide:mx-0 wide:grid wide:grid-cols-6 wide:gap-4 wide:px-0">
        {skus.map((sku) => (
          <li key={sku.id} className="w-28 flex-none sm:w-36 wide:w-auto">
            <Mini sku={sku} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mini({ sku }: { sku: SkuCard }) {
  return (
    <div className="group relative rounded-pic has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-ink has-[a:focus-visible]:-outline-offset-2">
      <Picture
        src={sku.image}
        sizes="(min-width: 1024px) 184px, 144px"
        isGone={sku.stock === 0}
        imageClass="transition-transform duration-240 group-hover:scale-[1.03]"
      />
      <Link
        href={`/goods/${sku.id}`}
        lang={goodsLocale}
        className="mt-2 line-clamp-2 text-sm leading-[1.45] outline-none after:absolute after:inset-0"
      >
        {sku.name}
        <Pending className="absolute top-2 right-2 text-brand-text" />
      </Link>
      <p className="mt-1">
        <Price fen={sku.priceFen} size="sm" />
      </p>
    </div>
  );
}
