import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { aSku } from '../../db/testing/builders.ts';
import { aContent, aSlot } from '../../db/testing/content-builders.ts';
import type { Locale } from '../../i18n/locales.ts';
import { arrangeHome, boundSkus } from './arrange-home.ts';
import { readCards, readSlots } from './content-queries.ts';
import { homeAddress, tabOf } from './home-address.ts';
import { type Content, type Slot, showSlots } from './show-slots.ts';

let serial = 0;

/** A floor that no other test knows, with the keys of its slots. */
async function aFloor(...parts: string[]): Promise<{ number: number; prefix: string }> {
  const number = 100_000 + (Date.now() % 1e8) * 10 + serial++;
  const prefix = `index_${number}f_`;
  for (const part of parts) await aSlot(prefix + part);
  return { number, prefix };
}

async function homeOf(prefix: string, locale: Locale = 'zh-CN', now = Date.now()) {
  const shown = showSlots(await readSlots(prefix), locale, now);
  return arrangeHome(shown, await readCards(boundSkus(shown)));
}

const titles = (ads: { title: string }[] = []) => ads.map(({ title }) => title);

describe('what is on', () => {
  const day = 86_400_000;

  test('leaves out what is over, what is switched off and what has not begun', async () => {
    const { prefix } = await aFloor('tab');
    const slotKey = `${prefix}tab`;
    const at = (days: number) => new Date(Date.now() + days * day);
    await aContent({ slotKey, title: 'over', endsAt: at(-1) });
    await aContent({ slotKey, title: 'off', isActive: false });
    await aContent({ slotKey, title: 'to come', startsAt: at(1) });
    await aContent({ slotKey, title: 'second', sequence: 2, startsAt: at(-1), endsAt: at(1) });
    await aContent({ slotKey, title: 'first', sequence: 1 });
    const [floor] = (await homeOf(prefix)).floors;
    expect(titles(floor?.tabs[0]?.ads)).toEqual(['first', 'second']);
    const [tomorrow] = (await homeOf(prefix, 'zh-CN', at(1.5).getTime())).floors;
    expect(titles(tomorrow?.tabs[0]?.ads)).toEqual(['to come', 'first']);
  });

  test.each([
    [999, []],
    [1_000, ['ad']],
    [1_999, ['ad']],
    [2_000, []],
  ])('begins with its first moment and ends with its last: at %i', (now, shown) => {
    const [slot] = showSlots([aKeptSlot({ startsAt: 1_000, endsAt: 2_000 })], 'zh-CN', now);
    expect(titles(slot?.contents)).toEqual(shown);
  });
});

describe('a tile bound to a SKU', () => {
  test('shows the price of now, says when nothing is left, and vanishes with the SKU', async () => {
    const { prefix } = await aFloor('tab');
    const { id } = await aSku({ priceFen: 9_900, stock: 3 });
    await aContent({ slotKey: `${prefix}tab`, title: 'tile', skuId: id, link: '' });
    const tile = async () => (await homeOf(prefix)).floors[0]?.tabs[0]?.ads[0];
    expect(await tile()).toMatchObject({ href: `/goods/${id}`, sku: { id, priceFen: 9_900, stock: 3 } });
    await db.update(skus).set({ priceFen: 8_800, stock: 0 }).where(eq(skus.id, id));
    expect(await tile()).toMatchObject({ sku: { priceFen: 8_800, stock: 0 } });
    await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, id));
    expect((await homeOf(prefix)).floors).toEqual([]);
  });

  test('vanishes with its tab where nobody sells it, and leaves the others', async () => {
    const { prefix, number } = await aFloor('logo', 'gone', 'here');
    const { id } = await aSku({ isLaunched: false });
    await aContent({ slotKey: `${prefix}gone`, skuId: id });
    await aContent({ slotKey: `${prefix}gone`, skuId: 999_999_999 });
    await aContent({ slotKey: `${prefix}here`, title: 'plain' });
    const [floor] = (await homeOf(prefix)).floors;
    expect(floor).toMatchObject({ key: `f${number}`, title: `栏目 ${prefix}logo`, banner: undefined });
    expect(floor?.tabs.map(({ key }) => key)).toEqual(['here']);
  });

  test('is asked for once, however many slots it stands in', () => {
    const slots = showSlots([aKeptSlot({ skuId: 7 }), aKeptSlot({ skuId: 7 }), aKeptSlot({})], 'zh-CN', 0);
    expect(boundSkus(slots)).toEqual([7]);
  });
});

describe('the home page', () => {
  test('gives each slot its place, and as many items as there is room for', () => {
    const many = (n: number) => Array.from({ length: n }, () => ({}));
    const home = arrange(
      aKeptSlot(...many(9), 'index_lbt'),
      aKeptSlot(...many(9), 'index_kx'),
      aKeptSlot(...many(2), 'index_ytgg'),
      aKeptSlot({}, 'index_2f_logo'),
      aKeptSlot(...many(12), 'index_2f_bq'),
      aKeptSlot(...many(12), 'index_2f_b'),
      aKeptSlot({}, 'index_2f_a'),
      aKeptSlot({}, 'index_1f_pd'),
      aKeptSlot({}, 'index_1f_z'),
    );
    expect([home.slides.length, home.news.ads.length, home.side?.title]).toEqual([8, 7, 'ad']);
    expect(home.floors.map(({ number, tabs }) => [number, tabs.map(({ key }) => key)])).toEqual([
      [1, ['z']],
      [2, ['b', 'a']],
    ]);
    expect(home.floors[1]).toMatchObject({ title: '名', banner: { title: 'ad' } });
    expect([home.floors[1]?.tags.length, home.floors[1]?.tabs[0]?.ads.length]).toEqual([9, 10]);
  });

  test('has no place for a slot in which nothing is on', () => {
    const home = arrange(
      aKeptSlot('index_lbt'),
      aKeptSlot({ endsAt: 1 }, 'index_ytgg'),
      aKeptSlot('index_1f_z'),
    );
    expect(home).toMatchObject({ slides: [], side: undefined, floors: [] });
  });

  test('speaks English where there is English, else as it was written', () => {
    const slot = aKeptSlot({ titleEn: 'Ad', text: '字' }, { text: '字', textEn: 'Text' });
    const [shown] = showSlots([slot], 'en', 0);
    expect(shown?.name).toBe('Name');
    expect(shown?.contents.map(({ title, text }) => [title, text])).toEqual([
      ['Ad', '字'],
      ['ad', 'Text'],
    ]);
  });

  test.each([
    ['/list/1', '/list/1'],
    ['https://example.com/', 'https://example.com/'],
    ['//example.com', undefined],
    ['/\\example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['http://example.com', undefined],
    ['', undefined],
  ])('leads from an ad with the link "%s" to %s', (link, href) => {
    const [slot] = showSlots([aKeptSlot({ link })], 'zh-CN', 0);
    expect(slot?.contents[0]?.href).toBe(href);
  });

  test('changes one tab at a time, and takes nonsense for the first', () => {
    const { floors } = arrange(
      aKeptSlot({}, 'index_1f_a'),
      aKeptSlot({}, 'index_1f_b'),
      aKeptSlot({}, 'index_2f_a'),
      aKeptSlot({}, 'index_2f_b'),
    );
    const [first] = floors;
    const go = (query: Record<string, string | string[]>, floor: string, tab: string) =>
      homeAddress(floors, query, { floor, tab });
    expect(go({}, 'f1', 'b')).toBe('/?f1=b#f1');
    expect(go({ f1: 'b' }, 'f2', 'b')).toBe('/?f1=b&f2=b#f2');
    expect(go({ f1: 'b', f2: 'zzz' }, 'f1', 'a')).toBe('/#f1');
    expect(first && tabOf(first, { f1: ['b', 'a'] })?.key).toBe('b');
    expect(first && tabOf(first, { f1: '__proto__' })?.key).toBe('a');
  });
});

const arrange = (...slots: Slot[]) => arrangeHome(showSlots(slots, 'zh-CN', 5), new Map());

/** Its contents, and its key if that matters. */
function aKeptSlot(...given: (Partial<Content> | string)[]): Slot {
  const key = given.find((one) => typeof one === 'string') ?? 'slot';
  const plain = { title: 'ad', titleEn: '', text: '', textEn: '', link: '/', image: '', tint: '' };
  const times = { skuId: null, startsAt: null, endsAt: null };
  const contents = given.filter((one) => typeof one !== 'string');
  return {
    key,
    name: '名',
    nameEn: 'Name',
    contents: contents.map((content, i) => ({ id: i + 1, ...plain, ...times, ...content })),
  };
}
