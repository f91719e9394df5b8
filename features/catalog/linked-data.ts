import { decimalYuan } from '../../lib/money.ts';
import type { Goods } from './goods-queries.ts';

type Described = Pick<
  Goods,
  'id' | 'name' | 'caption' | 'brand' | 'images' | 'priceFen' | 'stock' | 'reviewCount' | 'scoreSum'
>;

type Crumb = { label: string; href?: string | undefined };

/** A SKU as schema.org describes goods. */
export function describeGoods(goods: Described, shop: { origin: string; name: string }): object {
  const url = absolute(`/goods/${goods.id}`, shop.origin);
  return {
    '@type': 'Product',
    '@id': url,
    name: goods.name,
    description: goods.caption || goods.name,
    image: goods.images.map((image) => absolute(image, shop.origin)),
    sku: String(goods.id),
    brand: { '@type': 'Brand', name: goods.brand },
    offers: {
      '@type': 'Offer',
      url,
      price: decimalYuan(goods.priceFen),
      priceCurrency: 'CNY',
      availability: `https://schema.org/${goods.stock > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: shop.name, url: absolute('/', shop.origin) },
    },
    ...(goods.reviewCount > 0 && { aggregateRating: ratingOf(goods) }),
  };
}

const ratingOf = ({ scoreSum, reviewCount }: Described) => ({
  '@type': 'AggregateRating',
  ratingValue: (scoreSum / reviewCount).toFixed(1),
  reviewCount,
  bestRating: 5,
  worstRating: 1,
});

/** The way from the home page down; only the last step, the page itself, may go without an address. */
export function describeTrail(crumbs: readonly Crumb[], origin: string): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      ...(href && { item: absolute(href, origin) }),
    })),
  };
}

const absolute = (path: string, origin: string) => new URL(path, origin).href;
