import { formatFen } from '../../../lib/money.ts';
import type { Figures } from './count-day.ts';

/** What the overview shows of a day; each name is a word of the namespace `figures`, and so is its definition. */
export const measures = [
  'orders',
  'paidFen',
  'pieces',
  'averageFen',
  'newUsers',
  'activeUsers',
  'conversion',
  'refundedFen',
  'cancelled',
] as const;
export type Measure = (typeof measures)[number];

/** Null: there is nothing to say, which is not the same as none. */
export function measured(measure: Measure, figures: Figures | undefined): number | null {
  if (!figures) return null;
  if (measure === 'averageFen') return share(figures.orderedFen, figures.orders, Math.round);
  if (measure === 'conversion') return share(figures.buyers, figures.carts);
  return figures[measure];
}

const share = (part: number, of: number | null, tidy = (n: number) => n) => (of ? tidy(part / of) : null);

export type Kind = 'count' | 'money' | 'percent';

export const kindOf = (measure: Measure): Kind =>
  measure.endsWith('Fen') ? 'money' : measure === 'conversion' ? 'percent' : 'count';

type Formats = { count: (n: number) => string; percent: (part: number) => string };

export const write = (kind: Kind, formats: Formats, value: number): string =>
  kind === 'money' ? formatFen(value) : formats[kind](value);

/** All days together. Active users are not added up: they are the same ones again and again. */
export function sumOf(days: readonly (Figures | undefined)[]): Figures | undefined {
  const known = days.filter((day) => day !== undefined);
  // a day on which nobody counted the carts says nothing about how many of them became orders
  const withCarts = known.filter(({ carts }) => carts !== null);
  if (known.length === 0) return undefined;
  return {
    orders: sum(known, 'orders'),
    cancelled: sum(known, 'cancelled'),
    pieces: sum(known, 'pieces'),
    orderedFen: sum(known, 'orderedFen'),
    buyers: sum(withCarts, 'buyers'),
    paidFen: sum(known, 'paidFen'),
    refundedFen: sum(known, 'refundedFen'),
    newUsers: sum(known, 'newUsers'),
    activeUsers: null,
    carts: withCarts.length > 0 ? sum(withCarts, 'carts') : null,
  };
}

const sum = (days: readonly Figures[], of: keyof Figures) =>
  days.reduce((total, day) => total + (day[of] ?? 0), 0);
