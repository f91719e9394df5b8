import type { contents } from '../schema/index.ts';
import type { Ad, Goods } from './ads/ad.ts';
import { firstFloor } from './ads/first-floor.ts';
import { secondFloor } from './ads/second-floor.ts';
import { thirdFloor } from './ads/third-floor.ts';
import { top } from './ads/top.ts';
import type { ShelfSku } from './shelf.ts';

type Row = typeof contents.$inferInsert;

const day = 86_400_000;

/** What stands in the slots of the sample shop, some of it over and some still to come. */
export function contentRows(skus: readonly ShelfSku[], now: Date): Row[] {
  return Object.entries({ ...top, ...firstFloor, ...secondFloor, ...thirdFloor }).flatMap(([slotKey, ads]) =>
    ads.map((ad, sequence) => ({ slotKey, sequence, ...row(ad, skus, now) })),
  );
}

function row(ad: Ad, skus: readonly ShelfSku[], now: Date): Omit<Row, 'slotKey'> {
  const inDays = (days: number | undefined) =>
    days === undefined ? null : new Date(now.getTime() + days * day);
  return {
    title: ad.title,
    titleEn: ad.titleEn,
    text: ad.text ?? '',
    textEn: ad.textEn ?? '',
    link: ad.link ?? '',
    image: ad.image ?? '',
    tint: ad.tint ?? '',
    skuId: ad.goods ? skuOf(ad.goods, skus) : null,
    startsAt: inDays(ad.startsInDays),
    endsAt: inDays(ad.endsInDays),
  };
}

function skuOf([key, ...words]: Goods, skus: readonly ShelfSku[]): number {
  const found = skus.find(
    ({ product, options }) =>
      product.key === key && words.every((word) => options.split(' / ').includes(word)),
  );
  if (!found) throw new Error(`${key} is not made in ${words.join(', ')}`);
  return found.id;
}
