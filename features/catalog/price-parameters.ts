import { type Fen, plainFigures } from '../../lib/money.ts';

type Bounds = { minFen: Fen | undefined; maxFen: Fen | undefined };

/** The bounds that two fields of an address or form give, in yuan; whichever is lower is the lower one. */
export function pricesIn(min: string, max: string): Bounds {
  const [minFen, maxFen] = [fenIn(min), fenIn(max)];
  const isTurned = minFen !== undefined && maxFen !== undefined && minFen > maxFen;
  return isTurned ? { minFen: maxFen, maxFen: minFen } : { minFen, maxFen };
}

/** What was typed for a price and is none, by the names of the fields. */
export type UnreadPrices = { min?: string; max?: string };

export function unreadPrices(min: string, max: string): UnreadPrices {
  return { ...(isOdd(min) && { min }), ...(isOdd(max) && { max }) };
}

const isOdd = (text: string) => text.trim() !== '' && !priceShape.test(plainFigures(text));
const priceShape = /^\d{1,8}(\.\d{1,2})?$/;

/** Nothing costs nothing, so zero is no bound. */
function fenIn(text: string): Fen | undefined {
  const figures = plainFigures(text);
  return priceShape.test(figures) ? Math.round(Number(figures) * 100) || undefined : undefined;
}

/** In yuan, with cents only where there are some. */
export function priceParameter(fen: Fen | undefined): string | undefined {
  return fen === undefined ? undefined : (fen / 100).toFixed(fen % 100 === 0 ? 0 : 2);
}
