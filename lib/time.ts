export const shopTimeZone = 'Asia/Shanghai';

const dateInShop = new Intl.DateTimeFormat('en-CA', {
  timeZone: shopTimeZone,
  year: '2-digit',
  month: '2-digit',
  day: '2-digit',
});

/** The shop's calendar day as six digits, `YYMMDD`. */
export function dayDigits(at: Date): string {
  return dateInShop.format(at).replaceAll('-', '');
}
