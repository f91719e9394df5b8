import { cookies } from 'next/headers';
import { cache } from 'react';
import { asLocale, type Locale, localeCookie } from './locales.ts';

/** The language that the visitor chose; it never depends on the address. */
export const getLocale = cache(async (): Promise<Locale> => {
  const jar = await cookies();
  return asLocale(jar.get(localeCookie)?.value);
});
