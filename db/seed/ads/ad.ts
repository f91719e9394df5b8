/** A content as the sample shop writes it down; `contents.ts` makes rows of it. */
export type Ad = {
  title: string;
  titleEn: string;
  text?: string;
  textEn?: string;
  link?: string;
  image?: string;
  tint?: 'warm' | 'cool' | 'leaf' | 'sand';
  goods?: Goods;
  startsInDays?: number;
  endsInDays?: number; // negative: over
};

/** Which SKU it shows: the key of the product and words among its options. */
export type Goods = readonly [key: string, ...options: string[]];

export const link = (title: string, titleEn: string, to: string): Ad => ({ title, titleEn, link: to });

export const search = (title: string, titleEn: string, term = title): Ad =>
  link(title, titleEn, `/search?q=${term}`);

export const list = (title: string, titleEn: string, categoryId: number): Ad =>
  link(title, titleEn, `/list/${categoryId}`);

export const tile = (goods: Goods, title: string, titleEn: string, text: string, textEn: string): Ad => ({
  goods,
  title,
  titleEn,
  text,
  textEn,
});
