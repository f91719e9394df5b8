export const shopTimeZone = 'Asia/Shanghai';

/** The shop's calendar day as six digits, `YYMMDD`. */
export function dayDigits(at: Date): string {
  return new Date(at.getTime() + aheadMs).toISOString().slice(2, 10).replaceAll('-', '');
}

const aheadMs = 8 * 3_600_000; // China keeps one time all year

const secondInShop = new Intl.DateTimeFormat('sv-SE', {
  timeZone: shopTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-11-26 18:30:00`, as the clock on the shop's wall says it. */
export const wallClock = (at: Date): string => secondInShop.format(at);

const aDayMs = 86_400_000;

/** When a day of the shop (`2026-11-26`) begins. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** When it is over: the first moment that is no longer in it. */
export const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + aDayMs);
