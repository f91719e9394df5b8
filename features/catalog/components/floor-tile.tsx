import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { Ad } from '../arrange-home';
import { Picture } from './picture';
import { ProductCard } from './product-card';

export type Sellable = { id: number; name: string; stock: number };

const sizes = '(min-width: 1280px) 170px, (min-width: 1024px) 14vw, (min-width: 640px) 30vw, 46vw';

/** A SKU with its live price under the words of the ad, or an ad by itself. */
export function FloorTile({ ad, action }: { ad: Ad; action: (sku: Sellable) => ReactNode }) {
  const { sku, title, text, image, href } = ad;
  if (!sku) return <PlainTile ad={ad} />;
  return (
    <ProductCard
      sku={{ ...sku, name: title, caption: text || sku.caption, image: image || sku.image }}
      sizes={sizes}
      isDense
      isAd
      {...(href && { href })}
      action={action({ id: sku.id, name: title, stock: sku.stock })}
    />
  );
}

function PlainTile({ ad: { title, text, image, href } }: { ad: Ad }) {
  return (
    <div className="relative flex h-full flex-col rounded-card bg-surface p-2 pb-2.5 transition-shadow hover:shadow-lift has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-ink has-[a:focus-visible]:outline-offset-2 sm:p-3">
      <Picture src={image || '/art/gift.webp'} sizes={sizes} />
      <h3 className="mt-2 line-clamp-2 min-h-[2.9em] font-normal text-base leading-[1.45]">
        {href ? (
          <Link href={href} className="outline-none after:absolute after:inset-0 after:rounded-card">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      <p className="mt-1 font-semibold text-md text-promo-text">{text}</p>
    </div>
  );
}
