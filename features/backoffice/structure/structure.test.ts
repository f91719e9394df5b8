import { and, asc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import {
  auditLog,
  brands,
  categories,
  channelGroups,
  channels,
  products,
  searchPostings,
  skus,
} from '../../../db/schema/index.ts';
import { indexProducts } from '../../../db/search-index.ts';
import { aSku, aUser, next } from '../../../db/testing/builders.ts';
import { noDemo } from '../../../db/testing/no-demo.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { buy, outcome, put, refusal, sessionOf, times } from '../../orders/testing/buying.ts';
import { markOf } from '../mark.ts';
import { addCategory } from './add-category.ts';
import { type CategoryChange, changeCategory } from './change-category.ts';
import { deleteCategory } from './delete-category.ts';
import { firstLetterOf } from './first-letter.ts';
import { followStructure } from './follow-structure.ts';
import { shownOf } from './lock-categories.ts';
import { placeChannel, sortChannels } from './place-channel.ts';
import { addBrand, changeBrand, deleteBrand } from './save-brand.ts';
import {
  addChannelGroup,
  changeChannelGroup,
  deleteChannelGroup,
  sortChannelGroups,
} from './save-channel-group.ts';
import { sortCategories } from './sort-categories.ts';

Object.assign(process.env, noDemo); // whose staff need no second step
inAnOwnShop('structure');

const anEditor = async () => sessionOf(await aStaff({ personal: ['category.edit', 'brand.edit'] }));
const named = (name = `分类 ${next()}`) => ({ name, nameEn: `Category ${name}` });

/** A channel, a group below it and a leaf below that. */
async function aBranch(by: Awaited<ReturnType<typeof anEditor>>) {
  const channel = await addCategory(by, { parentId: null, ...named() });
  const group = await addCategory(by, { parentId: channel, ...named() });
  const leaf = await addCategory(by, { parentId: group, ...named() });
  return { channel, group, leaf };
}

const rowOf = async (id: number) =>
  (await db.select().from(categories).where(eq(categories.id, id)).limit(1))[0];

/** Changes a category as a form would that was opened just now. */
async function change(by: Awaited<ReturnType<typeof anEditor>>, id: number, to: Partial<CategoryChange>) {
  const row = await rowOf(id);
  if (!row) throw new Error(`no category ${id}`);
  const shown = shownOf(row);
  return changeCategory(by, id, { ...shown, mark: markOf(shown), ...to });
}

async function aProductIn(categoryId: number) {
  const sku = await aSku();
  await db.update(products).set({ categoryId }).where(eq(products.id, sku.productId));
  const row = await rowOf(categoryId);
  const group = await rowOf(row?.parentId ?? 0);
  await db
    .update(skus)
    .set({ categoryId, groupId: group?.id ?? 0, channelId: group?.parentId ?? 0 })
    .where(eq(skus.id, sku.id));
  await indexProducts(db, [sku.productId]);
  return sku;
}

const placeOf = async ({ id }: { id: number }) =>
  (
    await db
      .select({ categoryId: skus.categoryId, groupId: skus.groupId, channelId: skus.channelId })
      .from(skus)
      .where(eq(skus.id, id))
  )[0];

const isFoundBy = async ({ id }: { id: number }, term: string) =>
  (
    await db
      .select()
      .from(searchPostings)
      .where(and(eq(searchPostings.skuId, id), eq(searchPostings.term, term)))
  ).length > 0;

const childrenOf = async (parentId: number) =>
  (
    await db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.parentId, parentId))
      .orderBy(asc(categories.sequence), asc(categories.id))
  ).map(({ id }) => id);

describe('a category', () => {
  test('is added behind its siblings, down to the third level', async () => {
    const by = await anEditor();
    const { channel, group, leaf } = await aBranch(by);
    const second = await addCategory(by, { parentId: group, ...named() });
    expect(await childrenOf(group)).toEqual([leaf, second]);
    expect([await rowOf(channel), await rowOf(group), await rowOf(leaf)]).toMatchObject([
      { level: 1, parentId: null },
      { level: 2, parentId: channel },
      { level: 3, parentId: group, isSoldHere: true },
    ]);
    expect(await outcome(addCategory(by, { parentId: leaf, ...named() }))).toBe('wrong-parent');
    const { name, nameEn } = (await rowOf(second)) ?? named();
    expect(await outcome(addCategory(by, { parentId: group, name, nameEn }))).toBe('name-taken');
    const clerk = sessionOf(await aStaff({ personal: ['catalog.view'] }));
    expect(await outcome(addCategory(clerk, { parentId: group, ...named() }))).toBe('not-allowed');
  });

  test('that moves takes its goods along, and what they are found by', async () => {
    const by = await anEditor();
    const [from, to] = [await aBranch(by), await aBranch(by)];
    await change(by, to.channel, named('清仓特惠'));
    const sku = await aProductIn(from.leaf);
    await change(by, from.leaf, { parentId: to.group });
    await followStructure();
    expect(await placeOf(sku)).toEqual({ categoryId: from.leaf, groupId: to.group, channelId: to.channel });
    expect(await isFoundBy(sku, '清仓')).toBe(true);

    await change(by, to.group, { parentId: from.channel });
    await followStructure();
    expect(await placeOf(sku)).toEqual({ categoryId: from.leaf, groupId: to.group, channelId: from.channel });
    expect(await isFoundBy(sku, '清仓')).toBe(false);
    const log = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, `category:${from.leaf}`), eq(auditLog.action, 'category.edit')));
    expect(log).toMatchObject([{ before: { parentId: from.group }, after: { parentId: to.group } }]);
  });

  test('moves only to a parent of the level above', async () => {
    const by = await anEditor();
    const [one, other] = [await aBranch(by), await aBranch(by)];
    const moves: [number, number | null][] = [
      [one.leaf, other.channel],
      [one.leaf, other.leaf],
      [one.group, other.group],
      [one.group, null],
      [one.channel, other.channel],
    ];
    for (const [id, parentId] of moves)
      expect(await outcome(change(by, id, { parentId }))).toBe('wrong-parent');
    expect(await outcome(change(by, one.leaf, { parentId: 999_999_999 }))).toBe('is-gone');
  });

  test('is found under its new name, by the goods below it as well', async () => {
    const by = await anEditor();
    const { channel, leaf } = await aBranch(by);
    const sku = await aProductIn(leaf);
    await change(by, channel, named('露营装备'));
    await change(by, leaf, named('天幕'));
    await followStructure();
    expect(await isFoundBy(sku, '露营')).toBe(true);
    expect(await isFoundBy(sku, '天幕')).toBe(true);
    expect((await rowOf(leaf))?.unsettledSince).toBeInstanceOf(Date); // once more, for who read it before
    await db.update(categories).set({ unsettledSince: sql`now(3) - interval 11 second` });
    await followStructure();
    expect((await rowOf(leaf))?.unsettledSince).toBeNull();
    expect(await isFoundBy(sku, '天幕')).toBe(true);
  });

  test('that two change at once is changed by the first, and the second is told by whom', async () => {
    const first = await aStaff({ personal: ['category.edit'] });
    const [one, other] = [sessionOf(first), await anEditor()];
    const { leaf } = await aBranch(one);
    const shown = shownOf((await rowOf(leaf)) ?? { parentId: 0, name: '', nameEn: '', isSoldHere: true });
    const mark = markOf(shown);
    await changeCategory(one, leaf, { ...shown, isSoldHere: false, mark });
    const late = await refusal(changeCategory(other, leaf, { ...shown, name: '晚了', mark }));
    expect(late).toMatchObject({ code: 'changed-meanwhile', details: { who: first.username } });
    expect(await rowOf(leaf)).toMatchObject({ name: shown.name, isSoldHere: false });
    expect(await changeCategory(other, leaf, { ...shown, isSoldHere: false, mark })).toBe(false);
  });

  test('goes away only when it is empty', async () => {
    const by = await anEditor();
    const { channel, group, leaf } = await aBranch(by);
    await aProductIn(leaf);
    const inUse = async (id: number) => (await refusal(deleteCategory(by, id))).details;
    expect(await inUse(leaf)).toEqual({ children: 0, products: 1 });
    expect(await inUse(channel)).toEqual({ children: 1, products: 0 });
    const empty = await addCategory(by, { parentId: group, ...named() });
    expect(await deleteCategory(by, empty)).toEqual({ parentId: group });
    expect(await deleteCategory(by, empty)).toBeUndefined();
  });

  test('is put elsewhere among its siblings, unless others moved them first', async () => {
    const by = await anEditor();
    const { group, leaf: a } = await aBranch(by);
    const [b, c] = [
      await addCategory(by, { parentId: group, ...named() }),
      await addCategory(by, { parentId: group, ...named() }),
    ];
    expect(await sortCategories(by, group, { was: [a, b, c], order: [c, a, b] })).toBe(true);
    expect(await childrenOf(group)).toEqual([c, a, b]);
    const late = sortCategories(by, group, { was: [a, b, c], order: [b, a, c] });
    expect(await outcome(late)).toBe('changed-meanwhile');
    const crafted = sortCategories(by, group, { was: [c, a, b], order: [c, a, a] });
    expect(await outcome(crafted)).toBe('is-gone');
    expect(await childrenOf(group)).toEqual([c, a, b]);
  });

  test('moves while its goods are bought, and neither waits for the other for ever', async () => {
    const by = await anEditor();
    const [from, to] = [await aBranch(by), await aBranch(by)];
    const goods = [await aProductIn(from.leaf), await aProductIn(from.leaf)];
    const bought = times(6, async (i) => {
      const user = await aUser();
      await put(user, [goods[i % 2] ?? { id: 0 }, 1]);
      return outcome(buy(user));
    });
    const moved = (async () => {
      for (const parentId of [to.group, from.group, to.group]) {
        await change(by, from.leaf, { parentId });
        await followStructure();
      }
    })();
    expect(await bought).toEqual(Array(6).fill('placed'));
    await moved;
    for (const sku of goods) expect(await placeOf(sku)).toMatchObject({ groupId: to.group });
  });
});

describe('the menu', () => {
  test('has rows that are named, pictured, put in order, and go away when empty', async () => {
    const by = await anEditor();
    const row = { ...named(), icon: 'tag' };
    const id = await addChannelGroup(by, row);
    expect(await outcome(addChannelGroup(by, row))).toBe('name-taken');
    const mark = markOf(row);
    expect(await changeChannelGroup(by, id, { ...row, icon: 'sofa', mark })).toBe(true);
    expect(await outcome(changeChannelGroup(by, id, { ...row, icon: 'wine', mark }))).toBe(
      'changed-meanwhile',
    );
    const other = await addChannelGroup(by, { ...named(), icon: 'tag' });
    expect(await sortChannelGroups(by, { was: [id, other], order: [other, id] })).toBe(true);
    expect(await sortChannelGroups(by, { was: [id, other], order: [other, id] })).toBe(false);
    const { channel } = await aBranch(by);
    await placeChannel(by, channel, id);
    expect(await outcome(deleteChannelGroup(by, id))).toBe('category-in-use');
    await placeChannel(by, channel, null);
    expect(await deleteChannelGroup(by, id)).toBe(true);
    expect(await db.select().from(channelGroups).where(eq(channelGroups.id, id))).toEqual([]);
  });

  test('gathers a channel in one row at most', async () => {
    const by = await anEditor();
    const [row, other] = [
      await addChannelGroup(by, { ...named(), icon: 'tag' }),
      await addChannelGroup(by, { ...named(), icon: 'tag' }),
    ];
    const [a, b] = [await aBranch(by), await aBranch(by)];
    for (const { channel } of [a, b]) await placeChannel(by, channel, row);
    expect(await sortChannels(by, row, { was: [a.channel, b.channel], order: [b.channel, a.channel] })).toBe(
      true,
    );
    expect(await placeChannel(by, a.channel, other)).toBe(true);
    expect(await placeChannel(by, a.channel, other)).toBe(false);
    const rows = await db.select().from(channels).where(eq(channels.categoryId, a.channel));
    expect(rows).toMatchObject([{ groupId: other }]);
    expect(await outcome(placeChannel(by, a.leaf, row))).toBe('wrong-parent');
    expect(await deleteCategory(by, (await aBranch(by)).leaf)).toBeDefined();
  });
});

describe('a brand', () => {
  test('is added once, renamed, and its goods are found under the new name', async () => {
    const by = await anEditor();
    const name = `Acme ${next()}`;
    const id = await addBrand(by, { name, firstLetter: 'A' });
    expect(await addBrand(by, { name, firstLetter: 'A' })).toBe(id);
    expect(await outcome(addBrand(by, { name, firstLetter: 'B' }))).toBe('name-taken');
    const sku = await aSku();
    await db.update(products).set({ brandId: id }).where(eq(products.id, sku.productId));
    await db.update(skus).set({ brandId: id }).where(eq(skus.id, sku.id));
    const mark = markOf({ name, firstLetter: 'A' });
    expect(await changeBrand(by, id, { name: `Zenith${next()}x`, firstLetter: 'Z', mark })).toBe(true);
    expect(await outcome(changeBrand(by, id, { name, firstLetter: 'C', mark }))).toBe('changed-meanwhile');
    await followStructure();
    const [brand] = await db.select().from(brands).where(eq(brands.id, id));
    expect(await isFoundBy(sku, brand?.name.toLowerCase() ?? '')).toBe(true);
    expect(await refusal(deleteBrand(by, id))).toMatchObject({
      code: 'brand-in-use',
      details: { products: 1 },
    });
    const unused = await addBrand(by, { name: `Bolt ${next()}`, firstLetter: 'B' });
    expect(
      await outcome(changeBrand(by, unused, { name: brand?.name ?? '', firstLetter: 'B', mark: 'x' })),
    ).toBe('changed-meanwhile');
    expect(await deleteBrand(by, unused)).toBe(true);
    expect(await deleteBrand(by, unused)).toBe(false);
  });

  test.each([
    ['华为', 'H'],
    ['小米', 'X'],
    ['安踏', 'A'],
    ['鄂尔多斯', 'E'],
    ['欧普', 'O'],
    ['美的', 'M'],
    ['苹果', 'P'],
    ['周大福', 'Z'],
    ['Ångström', 'A'],
    ['ｎike', 'N'],
    ['adidas', 'A'],
    ['361°', undefined],
    ['🙂', undefined],
  ])('%s stands under %s', (name, letter) => {
    expect(firstLetterOf(name)).toBe(letter);
  });
});

test('two who add the same at once make one', async () => {
  const by = await anEditor();
  const name = `Twice ${next()}`;
  const ids = await Promise.all([
    addBrand(by, { name, firstLetter: 'T' }),
    addBrand(by, { name, firstLetter: 'T' }),
  ]);
  expect(new Set(ids).size).toBe(1);
  const both = { parentId: null, ...named() };
  const made = await Promise.all([outcome(addCategory(by, both)), outcome(addCategory(by, both))]);
  expect(made.sort()).toEqual(['name-taken', 'placed']);
});
