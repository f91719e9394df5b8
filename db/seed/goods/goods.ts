import type { ColourWord } from '../palette.ts';

/** A family of goods as the sample shop writes it down; `shelf.ts` makes rows of it, `pictures.ts` its pictures. */
export type Goods = {
  key: string; // names the pictures
  name: string;
  brand: string;
  leaf: number; // category of level 3
  caption: string;
  yuan: number; // the plainest variant
  choices: readonly Choice[];
  /** Combinations that are not made: the words that occur together. */
  without?: readonly (readonly string[])[];
  /** Pieces left where a picture of the shop needs a certain figure; the words that name the variants. */
  left?: readonly (readonly [words: readonly string[], pieces: number])[];
  /** Variants that are off the shelf. */
  withdrawn?: readonly (readonly string[])[];
  art: Art;
  story: readonly [title: string, text: string];
  facts: Readonly<Record<string, string>>;
  packing: string;
  service: Service;
};

/** A product with everything that can be bought of it. */
export type Product = {
  key: string;
  name: string;
  brand: string;
  leaf: number;
  caption: string;
  choices: readonly { name: string; values: readonly string[] }[];
  variants: readonly Variant[];
  art: Art;
  story: readonly [title: string, text: string];
  facts: Readonly<Record<string, string>>;
  packing: string;
  service: Service;
};

export type Variant = {
  name: string;
  options: readonly string[]; // one value of each choice, in their order
  priceFen: number;
  costFen: number;
  marketPriceFen: number;
  stock: number; // pieces on the shelf once all seeded orders are through
  isLaunched: boolean;
};

/** What the buyer chooses, and what each answer costs on top, in yuan. */
export type Choice = { name: string; options: Readonly<Record<string, number>> };

/** How the pictures are made. A cut-out is a code point of the emoji package or the name of an own drawing. */
export type Art = {
  cutout: string;
  hue: number; // of the ground, in degrees
  tone?: ColourWord; // of the cut-out, where no choice tints it
  beside?: string; // a second cut-out for the last picture
  looks?: Readonly<Record<string, string>>; // options that look different: a cut-out of their own, or a colour word
};

export type Service =
  | 'device'
  | 'appliance'
  | 'home'
  | 'wear'
  | 'shoes'
  | 'bag'
  | 'jewel'
  | 'pantry'
  | 'fresh'
  | 'baby'
  | 'toy'
  | 'book'
  | 'car';

export const colours = (...words: ColourWord[]): Choice => plain('颜色', ...words);

/** A choice without a surcharge. */
export const plain = (name: string, ...values: string[]): Choice => ({
  name,
  options: Object.fromEntries(values.map((value) => [value, 0])),
});

export const priced = (name: string, options: Record<string, number>): Choice => ({ name, options });
