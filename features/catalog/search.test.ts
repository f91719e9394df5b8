import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { brands, products, searchPostings, skus } from '../../db/schema/index.ts';
import { indexProducts, indexWhatIsMissing, searchVersion } from '../../db/search-index.ts';
import { aProduct, aSku } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { fold, longestTerm } from '../../lib/search-terms.ts';
import { noFilter } from './filter.ts';
import { findSkus } from './search-queries.ts';
import { findSuggestions } from './suggestion-queries.ts';

type Texts = Partial<
  Pick<typeof skus.$inferInsert, 'name' | 'caption' | 'sales' | 'isLaunched' | 'firstLaunchedAt' | 'stock'>
>;

async function onTheShelf(texts: Texts, brand?: string): Promise<number> {
  const productId = await aProduct();
  if (brand) await renameBrand(productId, brand);
  const { id } = await aSku({ productId, ...texts });
  await index(productId);
  return id;
}

const index = (productId: number) => inTransaction((tx) => indexProducts(tx, [productId]));

async function renameBrand(productId: number, name: string) {
  const [known] = await db.select({ id: brands.id }).from(brands).where(eq(brands.name, name));
  const [made] = known ? [known] : await db.insert(brands).values({ name, firstLetter: 'T' }).$returningId();
  await db
    .update(products)
    .set({ brandId: made?.id ?? 0 })
    .where(eq(products.id, productId));
}

const wish = { filter: noFilter, sort: 'relevance', page: 1 } as const;
const find = (term: string, names: string[] = []) => findSkus(term, wish, new Set(names));
const idsFor = async (term: string, names?: string[]) => {
  const { skus: found, isNear } = await find(term, names);
  return isNear ? [] : found.map(({ id }) => id);
};

describe('a search', () => {
  test('finds words of one and of two Chinese characters, and puts the name before the caption', async () => {
    const caption = await onTheShelf({ name: '璟玥笔记本', caption: '献给有翀华的人', sales: 99 });
    const name = await onTheShelf({ name: '翀华手机', caption: '' });
    expect(await idsFor('翀华')).toEqual([name, caption]);
    expect((await idsFor('翀'))[0]).toBe(name);
    expect(await idsFor('翀')).not.toContain(caption);
  });

  test('asks that every word is there, in whatever order and place', async () => {
    const both = await onTheShelf({ name: '银鬃 台灯 Q7', caption: '暖光' });
    const one = await onTheShelf({ name: '银鬃 书签', caption: '' });
    expect(await idsFor('台灯 银鬃')).toEqual([both]);
    expect(await idsFor('q7 暖光 银鬃')).toEqual([both]);
    expect(await idsFor('银鬃')).toEqual([one, both]);
  });

  test('reads full width, upper case and accents as their plain letters', async () => {
    const id = await onTheShelf({ name: 'Zéphyrin X20 Pro 512GB' });
    for (const term of [
      'ＺＥＰＨＹＲＩＮ',
      'zephyrin x20',
      'Zéphyrin 512',
      'zephyrin 512gb',
      'zephyrin x 20',
    ])
      expect(await idsFor(term), term).toEqual([id]);
  });

  test('finds by brand, by category and by SKU number', async () => {
    const id = await onTheShelf({ name: '无名之物' }, '鸾凰牌');
    expect(await idsFor('鸾凰')).toEqual([id]);
    expect((await idsFor(String(id)))[0]).toBe(id);
    const [leaf] = await db
      .select({ name: products.name })
      .from(products)
      .innerJoin(skus, eq(skus.productId, products.id))
      .where(eq(skus.id, id));
    expect(await idsFor(leaf?.name ?? '')).toEqual([id]);
  });

  test('cuts Chinese writing at the names that the shop knows', async () => {
    const id = await onTheShelf({ name: '黹纹 P10 手机' });
    expect(await idsFor('黹纹手机')).toEqual([]);
    expect(await idsFor('黹纹手机', ['手机'])).toEqual([id]);
  });

  test('never shows what is off the shelf, and what comes back at once', async () => {
    const id = await onTheShelf({ name: '龢钧茶壶', isLaunched: false });
    expect((await find('龢钧茶壶')).skus).toEqual([]);
    await db.update(skus).set({ isLaunched: true }).where(eq(skus.id, id));
    expect(await idsFor('龢钧茶壶')).toEqual([id]);
  });

  test('forgets the old words in the transaction that writes the new ones', async () => {
    const id = await onTheShelf({ name: '旧称罍子' });
    const [sku] = await db.select().from(skus).where(eq(skus.id, id));
    await expect(
      inTransaction(async (tx) => {
        await tx.update(skus).set({ name: '新称簋子' }).where(eq(skus.id, id));
        await indexProducts(tx, [sku?.productId ?? 0]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await idsFor('罍子')).toEqual([id]);
    await inTransaction(async (tx) => {
      await tx.update(skus).set({ name: '新称簋子' }).where(eq(skus.id, id));
      await indexProducts(tx, [sku?.productId ?? 0]);
    });
    expect([await idsFor('罍子'), await idsFor('簋子')]).toEqual([[], [id]]);
  });

  test('orders equals by what can be had, then by what sells', async () => {
    const gone = await onTheShelf({ name: '麑皮箱', sales: 99, stock: 0 });
    const few = await onTheShelf({ name: '麑皮箱', sales: 1 });
    const many = await onTheShelf({ name: '麑皮箱', sales: 9 });
    expect(await idsFor('麑皮箱')).toEqual([many, few, gone]);
  });

  test('narrows as a list does, and keeps saying that it was found', async () => {
    const gone = await onTheShelf({ name: '觥筹杯', stock: 0 });
    const narrowed = await findSkus(
      '觥筹杯',
      { ...wish, filter: { ...noFilter, isInStock: true } },
      new Set(),
    );
    expect(narrowed).toMatchObject({ total: 0, isNear: false });
    expect(narrowed.facets).toMatchObject({ inStock: 0, categories: [] });
    expect((await find('觥筹杯')).facets.categories).toMatchObject([{ count: 1 }]);
    expect(await idsFor('觥筹杯')).toEqual([gone]);
  });
});

describe('a search that finds nothing', () => {
  let id = 0;
  beforeAll(async () => {
    id = await onTheShelf({ name: 'Quarkbeam 鼗鼓音箱' });
  });

  test('shows what has most of the words', async () => {
    const found = await find('quarkbeam 缂丝');
    expect(found).toMatchObject({ isNear: true, meant: undefined });
    expect(found.skus.map((sku) => sku.id)).toEqual([id]);
  });

  test('knows the word that was mistyped', async () => {
    const found = await find('Quarkbaem');
    expect(found).toMatchObject({ isNear: true, meant: 'quarkbeam' });
    expect(found.skus.map((sku) => sku.id)).toEqual([id]);
  });

  test('gives no word away that only goods have which never were on the shelf', async () => {
    const prepared = await onTheShelf({ name: 'Jundraxy', isLaunched: false, firstLaunchedAt: null });
    expect(await find('Jundrxy')).toMatchObject({ meant: undefined });
    await db.update(skus).set({ isLaunched: true }).where(eq(skus.id, prepared));
    expect(await find('Jundrxy')).toMatchObject({ meant: 'jundraxy' });
  });

  test.each(['', '   ', '%', '_', '\\', "' or 1=1 --", '❤️', '🙂🙂', '\0', '"', '+-*/()<>@~'])(
    'takes %j without a fault',
    async (term) => {
      expect((await find(term)).isNear).toBe(true);
    },
  );
});

test('whatever is asked, a search answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (term) => {
      const found = await find(term);
      expect(found.total).toBeGreaterThanOrEqual(found.skus.length);
    }),
    { numRuns: 200 },
  );
});

test('any part of a name finds it, and what is found has every word of what was asked', async () => {
  const names = ['饕餮纹方鼎', '饕餮纹圆鼎', '提梁方鼎'];
  const made: { id: number; name: string }[] = [];
  for (const name of names) made.push({ id: await onTheShelf({ name }), name });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...made), fc.nat(8), fc.nat(8), async ({ id, name }, a, b) => {
      const part = [...name].slice(Math.min(a, b), Math.max(a, b) + 1).join('');
      fc.pre(part.trim() !== '');
      const found = await idsFor(part);
      expect(found).toContain(id);
      const pieces = fold(part).split(' ').filter(Boolean);
      for (const other of made.filter((one) => found.includes(one.id)))
        for (const piece of pieces) expect(fold(other.name)).toContain(piece);
    }),
    { numRuns: 60 },
  );
});

test('a very long search is answered in a second', async () => {
  const begun = performance.now();
  await find('华'.repeat(50_000));
  await find('a1'.repeat(50_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});

describe('a suggestion', () => {
  const names = [
    { kind: 'category', text: '手机', href: '/list/1' },
    { kind: 'category', text: '手机', href: '/list/115' },
    { kind: 'category', text: '手机壳', href: '/list/2' },
    { kind: 'brand', text: 'Zorblax', href: '/search?q=Zorblax' },
  ] as const;
  const textsFor = async (term: string) => (await findSuggestions(term, names)).map(({ text }) => text);

  test('names categories and brands, what begins so first', async () => {
    expect((await textsFor('手机')).slice(0, 2)).toEqual(['手机', '手机壳']); // each name once
    expect(await textsFor('ZORB')).toEqual(['Zorblax']);
  });

  test('completes the word that is being typed to products, each once', async () => {
    const productId = await aProduct();
    const name = `Vexilar ${productId}`;
    await db.update(products).set({ name }).where(eq(products.id, productId));
    for (const option of ['银', '金']) await aSku({ productId, name: `${name} ${option}` });
    await index(productId);
    for (const term of ['vexi', 'Vexilar', `vexilar ${productId}`, '银 vexil'])
      expect(await textsFor(term), term).toEqual([name]);
    expect(await textsFor('缂丝 vexil')).toEqual([]);
  });

  test('for nothing is nothing', async () => {
    expect([await textsFor(''), await textsFor('  '), await textsFor('❤️')]).toEqual([[], [], []]);
  });
});

test('a start writes the words of products that have none or those of other rules, and only theirs', async () => {
  const productId = await aProduct();
  const { id } = await aSku({ productId, name: '髹漆匣' });
  const untouched = await onTheShelf({ name: '犀皮盘' });
  await db.delete(searchPostings).where(eq(searchPostings.skuId, untouched)); // tells whether it is written again
  await indexWhatIsMissing(db);
  expect(await idsFor('髹漆匣')).toEqual([id]);
  expect(await idsFor('犀皮盘')).toEqual([]);
  const [product] = await db.select().from(products).where(eq(products.id, productId));
  expect(product?.searchVersion).toBe(searchVersion);
});

test('a term longer than the index keeps is cut alike in both', async () => {
  const word = 'pneumonoultramicroscopic';
  const id = await onTheShelf({ name: word });
  expect(fold(word).length).toBeGreaterThan(longestTerm);
  expect(await idsFor(word)).toEqual([id]);
});
