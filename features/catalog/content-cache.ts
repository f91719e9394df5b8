import 'server-only';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import { reachable } from '../../lib/outage.ts';
import { arrangeHome, boundSkus, type HomeView } from './arrange-home.ts';
import { readCards, readSlots } from './content-queries.ts';
import { listAddress } from './list-address.ts';
import { type Shown, showSlots } from './show-slots.ts';

/** Whoever changes a slot or a content says so under this tag. */
export const contentTag = 'content';

const aMinute = 60;

const slots = cache(unstable_cache(readSlots, [contentTag], { tags: [contentTag], revalidate: aMinute }));

/** What is on the home page right now; with a reference for the log where the goods could not be asked for. */
export async function homeNow(locale: Locale): Promise<Home> {
  return homeOf(showSlots(await slots('index_'), locale, Date.now()));
}

/** What will be on it at a moment, as it is planned right now; past the cache, for whoever plans. */
export async function homeAt(locale: Locale, at: Date): Promise<Home> {
  return homeOf(showSlots(await readSlots('index_'), locale, at.getTime()));
}

type Home = HomeView & { missing: string | undefined };

async function homeOf(shown: Shown[]): Promise<Home> {
  const cards = await reachable(readCards(boundSkus(shown)));
  const view = arrangeHome(shown, cards.ok ? cards.value : new Map());
  return { ...view, missing: cards.ok ? undefined : cards.reference };
}

/** 热门搜索: what stands under the search. A word without a link is searched for. None while they cannot be read, for they are an extra. */
export async function hotWords(locale: Locale): Promise<{ id: number; title: string; href: string }[]> {
  const found = await reachable(slots('search_hot'));
  if (!found.ok) return [];
  const shown = showSlots(found.value, locale, Date.now()).flatMap(({ contents }) => contents);
  return shown.map(({ id, title, href = listAddress('/search', { q: title }) }) => ({ id, title, href }));
}
