import { dayDigits } from '../../../lib/time.ts';

/** A day in Shanghai, YYMMDD: how the numbers of its orders begin, so that their index finds them. */
export type ShopDay = string;

const dayMs = 86_400_000;
const hoursAhead = 8; // of UTC; China keeps no summer time

export const dayOf = (at: Date): ShopDay => dayDigits(at);

export function startOf(day: ShopDay): Date {
  const [year = 0, month = 1, date = 1] = (day.match(/\d\d/g) ?? []).map(Number);
  return new Date(Date.UTC(2000 + year, month - 1, date, -hoursAhead));
}

/** So many days later, or before when negative. */
export const daysFrom = (day: ShopDay, days: number): ShopDay =>
  dayOf(new Date(startOf(day).getTime() + days * dayMs));

/** `26-11-05` as people read it: 2026-11-05. */
export const readable = (day: ShopDay): string => `20${day.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')}`;
