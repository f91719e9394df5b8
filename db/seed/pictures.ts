import type { Product } from './goods/goods.ts';
import { type ColourWord, isColourWord } from './palette.ts';

/** What a picture shows. `scripts/pictures.ts` makes the files, the seed writes down their paths. */
export type Picture = {
  path: string; // under public/
  view: 'front' | 'close' | 'beside';
  cutout: string;
  tone: ColourWord | null;
  hue: number; // of the ground
  beside: string | null;
};

export function picturesOf(product: Product): Picture[] {
  const { key, art } = product;
  const looks = looksOf(product);
  const [first] = looks;
  if (!first) return [];
  const shared = { ...first, hue: art.hue, beside: null };
  return [
    ...looks.map((look, i) => ({ ...shared, ...look, path: frontOf(key, i), view: 'front' as const })),
    ...(hasClose(product) ? [{ ...shared, path: closeOf(key), view: 'close' as const }] : []),
    ...(art.beside ? [{ ...shared, path: setOf(key), view: 'beside' as const, beside: art.beside }] : []),
  ];
}

/** The pictures of one variant, its main picture first. */
export function imagesOf(product: Product, options: readonly string[]): string[] {
  const { key, art } = product;
  const choice = lookChoiceOf(product);
  const look = choice ? choice.values.findIndex((value) => options.includes(value)) : 0;
  return [
    frontOf(key, look),
    ...(look === 0 && hasClose(product) ? [closeOf(key)] : []),
    ...(art.beside ? [setOf(key)] : []),
  ];
}

const frontOf = (key: string, look: number) => `/goods/${key}-${look + 1}.webp`;
const closeOf = (key: string) => `/goods/${key}-close.webp`;
const setOf = (key: string) => `/goods/${key}-set.webp`;

/** Looked at closely: what has a screen or a switch, and what comes in one colour only. The rest would cost too much. */
const hasClose = (product: Product) =>
  product.service === 'device' || product.service === 'appliance' || looksOf(product).length === 1;

type Look = { cutout: string; tone: ColourWord | null };

function looksOf(product: Product): Look[] {
  const { art } = product;
  const choice = lookChoiceOf(product);
  if (!choice) return [{ cutout: art.cutout, tone: art.tone ?? null }];
  return choice.values.map((value) => {
    const look = art.looks?.[value] ?? value;
    return isColourWord(look) ? { cutout: art.cutout, tone: look } : { cutout: look, tone: null };
  });
}

/** The choice that changes what the thing looks like. */
const lookChoiceOf = ({ choices, art }: Product) =>
  choices.find(({ values }) =>
    values.every((value) => art.looks?.[value] !== undefined || isColourWord(value)),
  );
