import { dayDigits, startOfDay } from '../../../lib/time.ts';

/** A day in Shanghai, YYMMDD: how the numbers of its orders begin, so that their index finds them. */
export type ShopDay = string;

const dayMs = 86_400_000;

export const dayOf = (at: Date): ShopDay => dayDigits(at);

export const startOf = (day: ShopDay): Date => startOfDay(readable(day));

/** So many days later, or before when negative. */
export const daysFrom = (day: ShopDay, days: number): ShopDay =>
  dayOf(new Date(startOf(day).getTime() + days * dayMs));

/** As people write it: 2026-11-05. */
export const readable = (day: ShopDay): string => `20${day.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')}`;
