export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';
/** What merchants write about goods, and shoppers about what they bought, is Chinese on every page. */
export const goodsLocale: Locale = 'zh-CN';
export const localeCookie = 'locale';

export function asLocale(text: string | undefined): Locale {
  return locales.find((locale) => locale === text) ?? defaultLocale;
}
