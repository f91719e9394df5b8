import type { Shown, ShownContent } from './show-slots.ts';
import type { SkuCard } from './sku-queries.ts';

/** A content that can be shown; with the SKU as it is sold now where it is bound to one. */
export type Ad = ShownContent & { sku: SkuCard | undefined };

/** A word that is nothing but a link. */
export type LinkedAd = Ad & { href: string };

export type FloorTab = { key: string; name: string; ads: Ad[] };

export type HomeFloor = {
  /** Its place in the address, f1. */
  key: string;
  number: number;
  title: string;
  banner: Ad | undefined;
  channels: LinkedAd[];
  tags: LinkedAd[];
  tabs: FloorTab[];
};

export type HomeView = {
  slides: Ad[];
  news: { name: string; ads: Ad[] };
  side: Ad | undefined;
  floors: HomeFloor[];
};

const most = { slides: 8, news: 7, channels: 6, tags: 9, tiles: 10 };

/** The home page out of its slots. What is bound to a SKU that nobody sells is left out, and so is what is empty then. */
export function arrangeHome(slots: readonly Shown[], cards: ReadonlyMap<number, SkuCard>): HomeView {
  const filled = slots.map(({ key, name, contents }) => ({ key, name, ads: adsOf(contents, cards) }));
  const slot = (key: string) =>
    filled.find((candidate) => candidate.key === key) ?? { key, name: '', ads: [] };
  const news = slot('index_kx');
  return {
    slides: slot('index_lbt').ads.slice(0, most.slides),
    news: { name: news.name, ads: news.ads.slice(0, most.news) },
    side: slot('index_ytgg').ads[0],
    floors: floorNumbers(slots)
      .map((number) => floor(number, filled))
      .filter(({ tabs }) => tabs.length > 0),
  };
}

export const boundSkus = (slots: readonly Shown[]): number[] => [
  ...new Set(slots.flatMap(({ contents }) => contents.flatMap(({ skuId }) => skuId ?? []))),
];

const adsOf = (contents: readonly ShownContent[], cards: ReadonlyMap<number, SkuCard>): Ad[] =>
  contents.flatMap((content) => {
    const sku = content.skuId === null ? undefined : cards.get(content.skuId);
    return content.skuId !== null && !sku ? [] : [{ ...content, sku }];
  });

const partOfFloor = /^index_(\d+)f_(\w+)$/;

const floorOf = (key: string) => Number(partOfFloor.exec(key)?.[1] ?? 0);

const floorNumbers = (slots: readonly Shown[]): number[] =>
  [...new Set(slots.map(({ key }) => floorOf(key)))].filter((number) => number > 0).sort((a, b) => a - b);

type Filled = { key: string; name: string; ads: Ad[] };

/** Its banner, the links beside its title and in its banner; every other slot of the floor is a tab. */
function floor(number: number, slots: readonly Filled[]): HomeFloor {
  const parts = slots
    .filter(({ key }) => floorOf(key) === number)
    .map((slot) => ({ ...slot, key: partOfFloor.exec(slot.key)?.[2] ?? '' }));
  const part = (wanted: string) => parts.find(({ key }) => key === wanted);
  return {
    key: `f${number}`,
    number,
    title: part('logo')?.name ?? '',
    banner: part('logo')?.ads[0],
    channels: linksOf(part('pd')).slice(0, most.channels),
    tags: linksOf(part('bq')).slice(0, most.tags),
    tabs: parts
      .filter(({ key, ads }) => !['logo', 'pd', 'bq'].includes(key) && ads.length > 0)
      .map((tab) => ({ ...tab, ads: tab.ads.slice(0, most.tiles) })),
  };
}

const linksOf = (slot: Filled | undefined): LinkedAd[] =>
  (slot?.ads ?? []).flatMap((ad) => (ad.href === undefined ? [] : [{ ...ad, href: ad.href }]));
