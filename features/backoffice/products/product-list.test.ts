import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { products, skus } from '../../../db/schema/index.ts';
import { indexProducts } from '../../../db/search-index.ts';
import { aSku, next } from '../../../db/testing/builders.ts';
import { leafSections, leavesUnder, upperCategories } from './category-choice.ts';
import { fillUp } from './components/fill-up.ts';
import { draftFrom, emptySku } from './product-draft.ts';
import { listProducts } from './product-list-queries.ts';
import { productsAddress } from './products-address.ts';

const ask = async (asked: Record<string, unknown>) => listProducts(productsAddress.parse(asked));
const idsIn = async (asked: Record<string, unknown>) => (await ask(asked)).rows.map(({ id }) => id);

/** Two products of one brand: of two SKUs with one on the shelf, and of one SKU that is off it. */
async function aFew() {
  const mark = `月白${next()}`;
  const first = await aSku({ name: `${mark} 茶盏 甲`, priceFen: 5_000, stock: 3 });
  const second = await aSku({ productId: first.productId, name: '乙', priceFen: 7_000, isLaunched: false });
  const other = await aSku({ name: `${mark} 茶盘`, isLaunched: false });
  const [row] = await db.select().from(products).where(eq(products.id, first.productId));
  const brand = row?.brandId ?? 0;
  await db.update(products).set({ brandId: brand, name: 'B 盘' }).where(eq(products.id, other.productId));
  await db.update(products).set({ name: 'A 盏' }).where(eq(products.id, first.productId));
  await db.update(skus).set({ brandId: brand }).where(eq(skus.id, other.id));
  await indexProducts(db, [first.productId, other.productId]);
  return { mark, brand, first, second, other };
}

test('a product is found by its number, that of a SKU, and the words of a SKU on the shelf or off it', async () => {
  const { mark, first, second, other } = await aFew();
  for (const q of [first.id, second.id, first.productId])
    expect(await idsIn({ q: String(q) })).toContain(first.productId);
  expect(await idsIn({ q: mark })).toEqual([other.productId, first.productId]);
  expect(await idsIn({ q: `${mark} 茶盘` })).toEqual([other.productId]);
  expect(await idsIn({ q: `${mark} 没有这样的` })).toEqual([]);
});

test('a row sums up its SKUs', async () => {
  const { brand, first } = await aFew();
  const { rows, total } = await ask({ brand, shelf: 'part' });
  expect([rows.length, total]).toEqual([1, 1]);
  expect(rows[0]).toMatchObject({
    id: first.productId,
    lowestFen: 5_000,
    highestFen: 7_000,
    skus: 2,
    launched: 1,
    stock: 13,
  });
});

test('the list is narrowed and sorted', async () => {
  const { brand, first, other } = await aFew();
  expect(await idsIn({ brand })).toEqual([other.productId, first.productId]);
  const [{ category } = { category: 0 }] = await db
    .select({ category: skus.channelId })
    .from(skus)
    .where(eq(skus.id, first.id));
  expect(await idsIn({ category })).toEqual([first.productId]);
  expect(await idsIn({ category: 999_999_999 })).toEqual([]);
  expect(await idsIn({ brand, sort: 'oldest' })).toEqual([first.productId, other.productId]);
  expect(await idsIn({ brand, sort: 'name' })).toEqual([first.productId, other.productId]);
  expect(await idsIn({ brand, sort: 'name-down' })).toEqual([other.productId, first.productId]);
  expect(await idsIn({ brand, shelf: 'on' })).toEqual([first.productId]);
  expect(await idsIn({ brand, shelf: 'off' })).toEqual([other.productId]);
  expect(await idsIn({ brand: 'x', shelf: 'x', sort: 'x', q: '没有这样的商品' })).toEqual([]);
});

test('categories are offered by what they hang in', () => {
  const one = (id: number, parentId: number | null, level: number) => ({
    id,
    parentId,
    level,
    name: `名${id}`,
    nameEn: `n${id}`,
    isSoldHere: true,
  });
  const tree = {
    groups: [],
    categories: [one(1, null, 1), one(2, 1, 2), one(3, 2, 3), one(4, 2, 3), one(5, 1, 2)],
  };
  expect([
    leavesUnder(tree, 1),
    leavesUnder(tree, 2),
    leavesUnder(tree, 3),
    leavesUnder(tree, 5),
    leavesUnder(tree, 9),
  ]).toEqual([[3, 4], [3, 4], [3], [], []]);
  expect(leafSections(tree, 'en')).toEqual([
    {
      title: 'n1 › n2',
      leaves: [
        { id: 3, name: 'n3' },
        { id: 4, name: 'n4' },
      ],
    },
    { title: 'n1 › n5', leaves: [] },
  ]);
  expect(upperCategories(tree, 'zh-CN').map(({ name }) => name)).toEqual(['名1', '名1 › 名2', '名1 › 名5']);
});

test('a form is read in its order, and what it does not know is passed over', () => {
  const draft = draftFrom([
    ['name', '杯'],
    ['specification.n2', '颜色'],
    ['option.n2.n3', '青'],
    ['option.n2.7', '白'],
    ['sku.12.price', '1'],
    ['sku.12.choice.n2', 'n3'],
    ['sku.12.pictures', ' /a\n/b '],
    ['sku.12.isLaunched', '1'],
    ['sku.__proto__.price', '1'],
    ['sku.12.constructor', 'x'],
    ['specification.x', 'y'],
    ['skus', 'x'],
  ]);
  expect(draft).toMatchObject({
    name: '杯',
    specifications: [{ key: 'n2', name: '颜色', options: [{ key: 'n3' }, { key: '7' }] }],
  });
  expect(draft.skus).toEqual([
    { ...emptySku('12'), price: '1', choices: { n2: 'n3' }, pictures: ['/a', '/b'], isLaunched: true },
  ]);
});

test('missing SKUs are added, and those without an answer get the first free ones', () => {
  const specifications = [
    {
      key: 'n1',
      name: '色',
      options: [
        { key: 'n2', value: '青' },
        { key: 'n3', value: '白' },
      ],
    },
    {
      key: 'n4',
      name: '大小',
      options: [
        { key: 'n5', value: '大' },
        { key: 'n6', value: '小' },
      ],
    },
  ];
  const known = { ...emptySku('8'), choices: { n1: 'n2', n4: 'n5' } };
  const unsettled = emptySku('9');
  const all = fillUp({
    specifications,
    skus: [known, unsettled],
    typed: { price: '9', stock: '5' },
    serial: 7,
  });
  expect(all.map(({ key, choices, price, stock }) => [key, choices.n1, choices.n4, price, stock])).toEqual([
    ['8', 'n2', 'n5', '', '0'],
    ['9', 'n2', 'n6', '', '0'],
    ['n7', 'n3', 'n5', '9', '0'],
    ['n8', 'n3', 'n6', '9', '0'],
  ]);
  expect(fillUp({ specifications, skus: all, typed: {}, serial: 9 })).toEqual(all);
});
