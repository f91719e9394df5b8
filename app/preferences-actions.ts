'use server';

import { cookies, headers } from 'next/headers';
import { asTheme, themeCookie } from '@/components/shell/theme';
import { asLocale, localeCookie } from '@/i18n/locales';
import { siteOrigin } from '@/lib/env';
import { type FormState, fieldsOf, finish } from '@/lib/form-action';
import { isSameOrigin } from '@/lib/same-origin';
import { cookieOptions } from '@/lib/session';

// They stay on the page where a script runs: a redirect would build it anew, and the focus would be lost.

export async function setLocaleAction(_: FormState, form: FormData): Promise<FormState> {
  await keep(localeCookie, asLocale(fieldsOf(form).locale));
  return finish(await pageBefore());
}

export async function setThemeAction(_: FormState, form: FormData): Promise<FormState> {
  await keep(themeCookie, asTheme(fieldsOf(form).theme));
  return finish(await pageBefore());
}

const aYear = 365 * 86_400;

async function keep(name: string, value: string): Promise<void> {
  const jar = await cookies();
  jar.set(name, value, { ...cookieOptions(), maxAge: aYear });
}

/** The page that the form stood on, if it is one of ours. */
async function pageBefore(): Promise<string> {
  const referer = (await headers()).get('referer');
  if (!referer || !URL.canParse(referer)) return '/';
  const { origin, pathname, search } = new URL(referer);
  return isSameOrigin(origin, siteOrigin()) && !pathname.startsWith('//') ? pathname + search : '/';
}
