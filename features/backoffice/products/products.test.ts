import { eq, inArray, isNull, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import {
  auditLog,
  orderLines,
  orders,
  pictures,
  products,
  searchPostings,
  shelfPlans,
  skus,
  stockMovements,
  textPictures,
} from '../../../db/schema/index.ts';
import { aProduct, aSku, aUser, next, type TestUser } from '../../../db/testing/builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { fold } from '../../../lib/search-terms.ts';
import {
  buy,
  outcome,
  put,
  refusal,
  sessionOf,
  shelf,
  shoppers,
  tally,
  times,
} from '../../orders/testing/buying.ts';
import { carryOutPlans } from './carry-out-plans.ts';
import { launchProducts } from './launch-products.ts';
import { callOffPlan, planShelf } from './plan-shelf.ts';
import type { Draft, DraftSku } from './product-draft.ts';
import { draftOf } from './product-form.ts';
import { judgeDraft, type ProductWish } from './products-schema.ts';
import { readProduct, type Stored } from './read-product.ts';
import { saveProduct } from './save-product.ts';

inAnOwnShop('products');

const everything = [
  'catalog.view',
  'catalog.edit',
  'catalog.cost',
  'catalog.launch',
  'stock.adjust',
] as const;
let editor: TestUser;
const session = () => sessionOf(editor);

beforeAll(async () => {
  editor = await aStaff({ group: [...everything] });
});

const picture = '/goods/baiqiang-projector-1.webp';
const formKey = () => String(next()).padStart(16, 'k');

/** A place and a brand to put products into. */
async function aPlace() {
  const id = await aProduct();
  const [row] = await db
    .select({ brandId: products.brandId, categoryId: products.categoryId })
    .from(products)
    .where(eq(products.id, id));
  if (!row) throw new Error('a product was made');
  return { brandId: String(row.brandId), categoryId: String(row.categoryId) };
}

const aDraftSku = (
  key: string,
  choices: Record<string, string>,
  given: Partial<DraftSku> = {},
): DraftSku => ({
  key,
  name: `青瓷 茶杯 ${key}`,
  caption: '温润',
  price: '99.00',
  market: '129',
  cost: '40.5',
  low: '3',
  stock: '7',
  isLaunched: true,
  choices,
  pictures: [picture],
  ...given,
});

async function aDraft(given: Partial<Draft> = {}): Promise<Draft> {
  const colours = {
    key: 'n1',
    name: '颜色',
    options: [
      { key: 'n1', value: '青' },
      { key: 'n2', value: '白' },
    ],
  };
  return {
    productId: '',
    version: '0',
    formKey: formKey(),
    name: `茶杯 ${next()}`,
    ...(await aPlace()),
    descriptionHtml: '<p>手工<script>alert(1)</script></p>',
    packingHtml: '',
    serviceHtml: '',
    specifications: [colours],
    skus: [aDraftSku('n1', { n1: 'n1' }), aDraftSku('n2', { n1: 'n2' }, { price: '109', isLaunched: false })],
    ...given,
  };
}

function wishIn(draft: Draft): ProductWish {
  const judged = judgeDraft(draft);
  if ('wrong' in judged) throw new Error(JSON.stringify(judged.wrong));
  return judged.wish;
}

const save = async (draft: Draft, by = session()) => saveProduct(by, wishIn(draft));
const made = async (given: Partial<Draft> = {}) => stored(await save(await aDraft(given)));

async function stored(id: number): Promise<Stored> {
  const found = await readProduct(db, id);
  if (!found) throw new Error(`no product ${id}`);
  return found;
}

/** The editor's form of a product, with something else in it. */
async function edited(id: number, change: (draft: Draft) => unknown): Promise<Draft> {
  const draft = draftOf(await stored(id), { canSeeCost: true, formKey: formKey() });
  change(draft);
  return draft;
}

const auditOf = (id: number) =>
  db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `product:${id}`));

const termsOf = async (skuId: number) =>
  (
    await db.select({ term: searchPostings.term }).from(searchPostings).where(eq(searchPostings.skuId, skuId))
  ).map(({ term }) => term);

describe('a new product', () => {
  test('has its SKUs, what is copied into them, their stock in the ledger, and is found', async () => {
    const product = await made();
    expect(product).toMatchObject({ version: 1, descriptionHtml: '<p>手工</p>' });
    const rows = await db.select().from(skus).where(eq(skus.productId, product.id));
    expect(rows).toMatchObject([
      {
        options: '青',
        optionKey: String(product.specifications[0]?.options[0]?.id),
        image: picture,
        priceFen: 9_900,
        marketPriceFen: 12_900,
        costFen: 4_050,
        lowStock: 3,
        stock: 7,
        isLaunched: true,
        categoryId: product.categoryId,
        brandId: product.brandId,
      },
      { options: '白', priceFen: 10_900, isLaunched: false },
    ]);
    for (const row of rows) {
      expect([row.groupId > 0, row.channelId > 0]).toEqual([true, true]);
      expect(await shelf(row)).toEqual({ stock: 7, sales: 0, ledger: 7 });
      expect(await termsOf(row.id)).toEqual(expect.arrayContaining(['青瓷', '茶杯', String(row.id)]));
    }
    const ledger = await db
      .select()
      .from(stockMovements)
      .where(
        inArray(
          stockMovements.skuId,
          rows.map(({ id }) => id),
        ),
      );
    expect(ledger.map(({ reason, actor }) => [reason, actor])).toEqual(
      Array(2).fill(['initial', `staff:${editor.id}`]),
    );
    expect(await auditOf(product.id)).toMatchObject([
      { actorId: editor.id, action: 'product.save', before: null },
    ]);
  });

  test('can be bought', async () => {
    const product = await made();
    const user = await aUser();
    await put(user, [{ id: product.skus[0]?.id ?? 0 }, 2]);
    expect(await buy(user)).toMatch(/^\d{16}$/);
  });

  test('is made once, however often its form is sent', async () => {
    const draft = await aDraft();
    const ids = await Promise.all([save(draft), save(draft), save(draft)]);
    expect(new Set(ids).size).toBe(1);
    expect((await stored(ids[0])).version).toBe(1);
  });

  test('is not said to be what its form holds by now, when it was made before that', async () => {
    const draft = await aDraft();
    const id = await save(draft);
    expect(await outcome(save({ ...draft, name: '别的名字' }))).toBe('key-reused');
    const change = await edited(id, (form) => Object.assign(form, { name: '改过一次' }));
    expect([await save(change), await save(change)]).toEqual([id, id]);
    expect(await outcome(save({ ...change, name: '又改了' }))).toBe('product-changed');
    expect(await stored(id)).toMatchObject({ name: '改过一次', version: 2 });
  });

  test('without questions has one SKU', async () => {
    const product = await made({ specifications: [], skus: [aDraftSku('n1', {})] });
    expect(product.skus).toMatchObject([{ options: '', optionKey: '' }]);
  });

  test('hangs in a leaf that is there', async () => {
    const draft = await aDraft();
    for (const changed of [{ categoryId: '999999999' }, { brandId: '999999999' }])
      expect(await outcome(save({ ...draft, ...changed }))).toBe('is-gone');
  });

  test('shows pictures that are there, and keeps them', async () => {
    const [hash, inText, gone] = ['a', 'b', 'c'].map((c) => c.repeat(64));
    const row = { width: 1, height: 1, bytes: 1, uploadedBy: editor.id };
    await db.insert(pictures).values([hash, inText].map((one) => ({ hash: one ?? '', ...row })));
    const path = (of = '') => `/pictures/${of}.webp`;
    const product = await made({
      descriptionHtml: `<img src="${path(inText)}" alt="">`,
      skus: [aDraftSku('n1', { n1: 'n1' }, { pictures: [path(hash), picture] })],
    });
    expect(product.skus[0]?.pictures).toEqual([path(hash), picture]);
    expect(await db.select().from(textPictures).where(eq(textPictures.productId, product.id))).toMatchObject([
      { hash: inText },
    ]);
    const kept = await db
      .select()
      .from(pictures)
      .where(inArray(pictures.hash, [hash ?? '', inText ?? '']));
    expect(kept.map(({ unusedSince, isKept }) => [unusedSince, isKept])).toEqual([
      [null, true],
      [null, false],
    ]);
    const skuWith = (one: string | undefined) => [aDraftSku('n1', { n1: 'n1' }, { pictures: [path(one)] })];
    expect(await outcome(save(await aDraft({ skus: skuWith(gone) })))).toBe('picture-missing');
  });
});

describe('a product that is changed', () => {
  test('takes along what follows from it', async () => {
    const product = await made();
    const place = await aPlace();
    const name = `玉碗 ${next()}`;
    await save(
      await edited(product.id, (draft) => {
        Object.assign(draft, { name, ...place });
        const [colours] = draft.specifications;
        const [cyan, white] = colours?.options ?? [];
        if (!colours || !cyan || !white) throw new Error('two options');
        colours.name = '釉色';
        [cyan.value, white.value] = [white.value, cyan.value]; // names that change places
        colours.options.push({ key: 'n1', value: '黑' });
        const [first] = draft.skus;
        if (first) first.name = `玉碗 大 ${next()}`;
        draft.skus.push(aDraftSku('n1', { [colours.key]: 'n1' }));
      }),
    );
    const after = await stored(product.id);
    expect(after).toMatchObject({ name, version: 2, specifications: [{ name: '釉色' }] });
    const rows = await db.select().from(skus).where(eq(skus.productId, product.id));
    expect(rows.map(({ options }) => options)).toEqual(['白', '青', '黑']);
    expect(new Set(rows.map(({ categoryId, brandId }) => `${categoryId} ${brandId}`))).toEqual(
      new Set([`${place.categoryId} ${place.brandId}`]),
    );
    expect(await termsOf(rows[0]?.id ?? 0)).toEqual(expect.arrayContaining([fold('玉碗')]));
  });

  test('asks a further question, and two SKUs change their answers', async () => {
    const product = await made();
    await save(
      await edited(product.id, (draft) => {
        draft.specifications.push({
          key: 'n1',
          name: '容量',
          options: [
            { key: 'n1', value: '小' },
            { key: 'n2', value: '大' },
          ],
        });
        const [one, two] = draft.skus;
        const colours = draft.specifications[0]?.key ?? '';
        if (!one || !two) throw new Error('two SKUs');
        [one.choices[colours], two.choices[colours]] = [
          two.choices[colours] ?? '',
          one.choices[colours] ?? '',
        ];
        one.choices.n1 = 'n2';
        two.choices.n1 = 'n1';
      }),
    );
    expect((await stored(product.id)).skus.map(({ options }) => options)).toEqual(['白 / 大', '青 / 小']);
  });

  test('loses a question and an option that nothing answers with', async () => {
    const product = await made();
    await save(
      await edited(product.id, (draft) => {
        draft.specifications = [];
        draft.skus = draft.skus.slice(0, 1);
      }),
    ).catch(() => undefined);
    expect((await stored(product.id)).version).toBe(1); // a SKU is not left out, it leaves the shelf
    await save(
      await edited(product.id, (draft) => draft.specifications[0]?.options.push({ key: 'n1', value: '红' })),
    );
    expect((await stored(product.id)).specifications[0]?.options).toHaveLength(3);
    await save(await edited(product.id, (draft) => draft.specifications[0]?.options.pop()));
    expect((await stored(product.id)).specifications[0]?.options).toHaveLength(2);
  });

  test('stays in past orders as it was bought', async () => {
    const product = await made();
    const user = await aUser();
    const skuId = product.skus[0]?.id ?? 0;
    await put(user, [{ id: skuId }, 1]);
    await buy(user);
    const line = async () => (await db.select().from(orderLines).where(eq(orderLines.skuId, skuId)))[0];
    const before = await line();
    await save(
      await edited(product.id, (draft) => {
        for (const sku of draft.skus)
          Object.assign(sku, {
            name: '别的',
            price: '1',
            pictures: ['/goods/another.webp'],
            isLaunched: false,
          });
        for (const option of draft.specifications[0]?.options ?? []) option.value += '2';
      }),
    );
    expect(await line()).toEqual(before);
    expect(before).toMatchObject({ options: '青', image: picture, priceFen: 9_900 });
  });

  test('what changed stands in the log, before and after', async () => {
    const product = await made();
    const skuId = product.skus[0]?.id;
    await save(
      await edited(product.id, (draft) => {
        draft.name = '新名字';
        const [first] = draft.skus;
        if (first) first.price = '88.8';
      }),
    );
    const [, entry] = await auditOf(product.id);
    expect(entry).toMatchObject({
      actorId: editor.id,
      before: { name: product.name, [`sku:${skuId}:priceFen`]: 9_900 },
      after: { name: '新名字', [`sku:${skuId}:priceFen`]: 8_880, version: 2 },
    });
    expect(Object.keys(Object(entry?.before)).sort()).toEqual(['name', `sku:${skuId}:priceFen`]);
  });
});

describe('a form that names what belongs to another product', () => {
  test.each<[string, (draft: Draft, other: Stored) => unknown]>([
    [
      'a question',
      (draft, other) =>
        draft.specifications.push({
          key: String(other.specifications[0]?.id),
          name: 'x',
          options: [{ key: 'n9', value: 'x' }],
        }),
    ],
    [
      'an option',
      (draft, other) =>
        draft.specifications[0]?.options.push({
          key: String(other.specifications[0]?.options[0]?.id),
          value: 'x',
        }),
    ],
    [
      'a SKU',
      (draft, other) =>
        draft.skus.push({
          ...aDraftSku(String(other.skus[0]?.id), {}),
          choices: { [draft.specifications[0]?.key ?? '']: 'n9' },
        }),
    ],
  ])('%s changes nothing', async (_, change) => {
    const [product, other] = [await made(), await made()];
    const draft = await edited(product.id, (form) => {
      change(form, other);
      const [colours] = form.specifications;
      if (!colours?.options.some(({ key }) => key === 'n9'))
        colours?.options.push({ key: 'n9', value: '多' });
      for (const question of form.specifications.slice(1))
        for (const sku of form.skus) sku.choices[question.key] = 'n9';
    });
    expect(await outcome(save(draft))).toBe('product-changed');
    expect(await outcome(save({ ...draft, productId: '', formKey: formKey() }))).toBe('is-gone');
    expect([await stored(product.id), await stored(other.id)]).toEqual([product, other]);
  });
});

describe('two at once', () => {
  test('the second is told who saved what, and nothing is overwritten', async () => {
    const product = await made();
    const [mine, theirs] = await Promise.all([
      edited(product.id, (draft) => Object.assign(draft, { name: '我的名字' })),
      edited(product.id, (draft) => Object.assign(draft, { name: '别人的名字' })),
    ]);
    const other = await aStaff({ group: ['catalog.edit'] });
    await save(theirs, sessionOf(other));
    const no = await refusal(save(mine));
    expect([no.code, no.details]).toEqual([
      'product-changed',
      { by: other.username, changes: [{ field: 'name', before: product.name, after: '别人的名字' }] },
    ]);
    expect((await stored(product.id)).name).toBe('别人的名字');
  });

  test('of ten that save together one is first', async () => {
    const product = await made();
    const drafts = await times(10, (n) =>
      edited(product.id, (draft) => Object.assign(draft, { name: `名字 ${n}` })),
    );
    const outcomes = await Promise.all(drafts.map((draft) => outcome(save(draft))));
    expect(tally(outcomes)).toEqual({ placed: 1, 'product-changed': 9 });
    expect((await stored(product.id)).version).toBe(2);
  });

  test('who puts it on the shelf meanwhile is not overruled either', async () => {
    const product = await made();
    const draft = await edited(product.id, () => {});
    await launchProducts(session(), [product.id], false);
    expect(await outcome(save(draft))).toBe('product-changed');
  });
});

describe('rights', () => {
  test.each([
    ['a guest', 'signed-out', async () => undefined],
    ['a shopper', 'not-allowed', () => aUser()],
    ['staff who only look', 'not-allowed', () => aStaff({ group: ['catalog.view', 'stock.adjust'] })],
  ])('%s saves nothing: %s', async (_, refusal, make) => {
    const user = await make();
    const draft = await aDraft();
    expect(await outcome(saveProduct(user && sessionOf(user), wishIn(draft)))).toBe(refusal);
  });

  test('cost and shelf stay as they are without the rights to them', async () => {
    const product = await made();
    const clerk = sessionOf(await aStaff({ group: ['catalog.edit'] }));
    const draft = await edited(product.id, ({ skus: all }) => {
      for (const sku of all) Object.assign(sku, { cost: '1', isLaunched: !sku.isLaunched, caption: '新' });
    });
    await save(draft, clerk);
    const after = await stored(product.id);
    expect(after.skus.map(({ costFen, isLaunched, caption }) => [costFen, isLaunched, caption])).toEqual([
      [4_050, true, '新'],
      [4_050, false, '新'],
    ]);
    const fresh = await stored(await save(await aDraft(), clerk));
    expect(fresh.skus.map(({ costFen, isLaunched }) => [costFen, isLaunched])).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  test('the shelf takes its own right', async () => {
    const sku = await aSku();
    const clerk = sessionOf(await aStaff({ group: ['catalog.edit'] }));
    expect(await outcome(launchProducts(clerk, [sku.productId], false))).toBe('not-allowed');
    const plan = {
      productId: sku.productId,
      skuId: null,
      isLaunched: false,
      at: new Date(Date.now() + 60_000),
    };
    expect(await outcome(planShelf(clerk, plan))).toBe('not-allowed');
    expect(await outcome(callOffPlan(clerk, 1))).toBe('not-allowed');
  });
});

describe('what cannot be', () => {
  const wrongs: [string, (draft: Draft, sku: DraftSku) => unknown, Record<string, string>][] = [
    ['a negative price', (_, sku) => Object.assign(sku, { price: '-1' }), { 'sku.n1.price': 'price' }],
    ['a price of nothing', (_, sku) => Object.assign(sku, { price: '0' }), { 'sku.n1.price': 'price' }],
    ['no number', (_, sku) => Object.assign(sku, { price: 'NaN' }), { 'sku.n1.price': 'price' }],
    ['a power of ten', (_, sku) => Object.assign(sku, { price: '1e12' }), { 'sku.n1.price': 'price' }],
    ['far too much', (_, sku) => Object.assign(sku, { price: '1000000000000' }), { 'sku.n1.price': 'price' }],
    [
      'more than the shop can count',
      (_, sku) => Object.assign(sku, { price: '100000000' }),
      { 'sku.n1.price': 'price' },
    ],
    ['a third of a fen', (_, sku) => Object.assign(sku, { price: '1.005' }), { 'sku.n1.price': 'price' }],
    ['an empty price', (_, sku) => Object.assign(sku, { price: '' }), { 'sku.n1.price': 'price' }],
    [
      'a market price below the price',
      (_, sku) => Object.assign(sku, { market: '98.99' }),
      { 'sku.n1.market': 'marketBelowPrice' },
    ],
    [
      'a negative market price',
      (_, sku) => Object.assign(sku, { market: '-5' }),
      { 'sku.n1.market': 'marketPrice' },
    ],
    ['a negative cost', (_, sku) => Object.assign(sku, { cost: '-0.01' }), { 'sku.n1.cost': 'cost' }],
    [
      'a stock below nothing',
      (_, sku) => Object.assign(sku, { stock: '-1' }),
      { 'sku.n1.stock': 'initialStock' },
    ],
    ['half a piece', (_, sku) => Object.assign(sku, { stock: '1.5' }), { 'sku.n1.stock': 'initialStock' }],
    [
      'a stock of 1e12',
      (_, sku) => Object.assign(sku, { stock: '1e12' }),
      { 'sku.n1.stock': 'initialStock' },
    ],
    ['no name', (_, sku) => Object.assign(sku, { name: ' ' }), { 'sku.n1.name': 'nameRequired' }],
    [
      'a name that is too long',
      (_, sku) => Object.assign(sku, { name: '长'.repeat(101) }),
      { 'sku.n1.name': 'textTooLong' },
    ],
    [
      'a name of control characters',
      (_, sku) => Object.assign(sku, { name: 'a\0b' }),
      { 'sku.n1.name': 'characters' },
    ],
    [
      'a caption that is too long',
      (_, sku) => Object.assign(sku, { caption: '长'.repeat(121) }),
      { 'sku.n1.caption': 'textTooLong' },
    ],
    [
      'no picture',
      (_, sku) => Object.assign(sku, { pictures: [] }),
      { 'sku.n1.pictures': 'skuPictureRequired' },
    ],
    [
      'a picture from elsewhere',
      (_, sku) => Object.assign(sku, { pictures: ['https://pwn.example/x.webp'] }),
      { 'sku.n1.pictures': 'pictureShape' },
    ],
    [
      'a picture that is a script',
      (_, sku) => Object.assign(sku, { pictures: ['javascript:alert(1)'] }),
      { 'sku.n1.pictures': 'pictureShape' },
    ],
    [
      'a choice that is not there',
      (_, sku) => Object.assign(sku, { choices: { n1: 'n9' } }),
      { 'sku.n1.choices': 'comboRequired' },
    ],
    [
      'two SKUs of one combination',
      (_, sku) => Object.assign(sku, { choices: { n1: 'n2' } }),
      { 'sku.n2.choices': 'comboTaken' },
    ],
    ['no name of the product', (draft) => Object.assign(draft, { name: '' }), { name: 'nameRequired' }],
    ['no brand', (draft) => Object.assign(draft, { brandId: '' }), { brandId: 'brandRequired' }],
    ['no category', (draft) => Object.assign(draft, { categoryId: 'x' }), { categoryId: 'categoryRequired' }],
    [
      'a text that is far too long',
      (draft) => Object.assign(draft, { serviceHtml: 'x'.repeat(100_001) }),
      { serviceHtml: 'textTooLong' },
    ],
    ['no SKU', (draft) => Object.assign(draft, { skus: [] }), { skus: 'skusRequired' }],
    [
      'two without a question',
      (draft) => Object.assign(draft, { specifications: [] }),
      { 'sku.n2.choices': 'oneSkuOnly' },
    ],
    [
      'a question without answers',
      (draft) => draft.specifications.push({ key: 'n2', name: '大小', options: [] }),
      {
        'specification.n2': 'optionRequired',
        'sku.n1.choices': 'comboRequired',
        'sku.n2.choices': 'comboRequired',
      },
    ],
    [
      'a question twice',
      (draft) =>
        draft.specifications.push({ key: 'n2', name: ' 颜色', options: [{ key: 'n3', value: 'x' }] }),
      {
        'specification.n2': 'specificationTaken',
        'sku.n1.choices': 'comboRequired',
        'sku.n2.choices': 'comboRequired',
      },
    ],
    [
      'an answer twice',
      (draft) => draft.specifications[0]?.options.push({ key: 'n3', value: '白 ' }),
      { 'option.n1.n3': 'optionTaken' },
    ],
    [
      'an answer without a name',
      (draft) => draft.specifications[0]?.options.push({ key: 'n3', value: '' }),
      { 'option.n1.n3': 'nameRequired' },
    ],
  ];
  test.each(wrongs)('%s is refused at its field', async (_, change, wrong) => {
    const draft = await aDraft();
    const [first] = draft.skus;
    if (first) change(draft, first);
    expect(judgeDraft(draft)).toEqual({ wrong });
  });
});

describe('the shelf', () => {
  const onShelf = async (productId: number) =>
    (await db.select({ is: skus.isLaunched }).from(skus).where(eq(skus.productId, productId))).map(
      ({ is }) => is,
    );
  const shelve = async (productId: number, isLaunched: boolean[]) =>
    save(
      await edited(productId, (draft) => {
        for (const [i, sku] of draft.skus.entries()) sku.isLaunched = isLaunched[i] ?? false;
      }),
    );
  const launchesOf = async (productId: number) => {
    const { productId: of, id, firstLaunchedAt: at } = skus;
    const rows = await db.select({ at }).from(skus).where(eq(of, productId)).orderBy(id);
    return rows.map((row) => row.at);
  };
  const soon = () => new Date(Date.now() + 60_000);
  const planOf = async (productId: number) =>
    (await db.select().from(shelfPlans).where(eq(shelfPlans.productId, productId)))[0];

  test('takes many products at once, and says so once of each', async () => {
    const [one, two] = [await made(), await made()];
    expect(await launchProducts(session(), [one.id, two.id], false)).toBe(2);
    expect(await launchProducts(session(), [one.id, two.id], false)).toBe(0);
    expect([await onShelf(one.id), await onShelf(two.id)]).toEqual([
      [false, false],
      [false, false],
    ]);
    const entries = (await auditOf(one.id)).filter(({ action }) => action === 'product.launch');
    const skuId = one.skus[0]?.id;
    expect(entries).toMatchObject([
      {
        before: { [`sku:${skuId}:isLaunched`]: true },
        after: { [`sku:${skuId}:isLaunched`]: false, version: 2 },
      },
    ]);
  });

  test('takes what was planned when it is time, once', async () => {
    const product = await made();
    const plan = { productId: product.id, skuId: null, isLaunched: false, at: soon() };
    await planShelf(session(), plan);
    await planShelf(session(), plan);
    await carryOutPlans();
    expect(await onShelf(product.id)).toEqual([true, false]);
    await db
      .update(shelfPlans)
      .set({ at: sql`now(3) - interval 1 second` })
      .where(eq(shelfPlans.productId, product.id));
    await Promise.all([carryOutPlans(), carryOutPlans(), carryOutPlans()]);
    expect(await onShelf(product.id)).toEqual([false, false]);
    expect(await planOf(product.id)).toMatchObject({ isCarriedOut: true, settledAt: expect.any(Date) });
    const entries = (await auditOf(product.id)).filter(({ action }) => action === 'product.launch');
    expect(entries).toHaveLength(1);
    expect(await outcome(callOffPlan(session(), (await planOf(product.id))?.id ?? 0).then(String))).toBe(
      'placed',
    );
    expect(await planOf(product.id)).toMatchObject({ isCarriedOut: true });
  });

  test('takes the next plan although one before it cannot be carried out', async () => {
    const [broken, other] = [await made(), await made()];
    const version = 2 ** 31 - 1; // there is no next one
    await db.update(products).set({ version }).where(eq(products.id, broken.id));
    for (const { id: productId } of [broken, other])
      await planShelf(session(), { productId, skuId: null, isLaunched: false, at: soon() });
    await db.update(shelfPlans).set({ at: sql`now(3)` });
    await carryOutPlans();
    expect([await onShelf(broken.id), await onShelf(other.id)]).toEqual([
      [true, false],
      [false, false],
    ]);
    await db.update(products).set({ version: 1 }).where(eq(products.id, broken.id));
    await carryOutPlans();
    expect(await onShelf(broken.id)).toEqual([false, false]);
  });

  test('a plan for one SKU leaves the others, and one that is called off does nothing', async () => {
    const product = await made();
    const skuId = product.skus[1]?.id ?? 0;
    await planShelf(session(), { productId: product.id, skuId, isLaunched: true, at: soon() });
    const plan = await planOf(product.id);
    await db.update(shelfPlans).set({ at: sql`now(3)` });
    expect(await callOffPlan(session(), plan?.id ?? 0)).toBe(true);
    expect(await callOffPlan(session(), plan?.id ?? 0)).toBe(false);
    await carryOutPlans();
    expect(await onShelf(product.id)).toEqual([true, false]);
    await planShelf(session(), { productId: product.id, skuId, isLaunched: true, at: soon() });
    await db.update(shelfPlans).set({ at: sql`now(3)` });
    await carryOutPlans();
    expect(await onShelf(product.id)).toEqual([true, true]);
  });

  test('remembers the first time that a SKU came onto it, whichever way it came', async () => {
    const [product, other] = [await made(), await made()];
    const [first, none] = await launchesOf(product.id);
    expect([first, none]).toEqual([expect.any(Date), null]);
    await shelve(product.id, [false, false]);
    expect(await launchesOf(product.id)).toEqual([first, null]);
    await launchProducts(session(), [product.id], true);
    expect(await launchesOf(product.id)).toEqual([first, expect.any(Date)]);
    await shelve(other.id, [false, true]);
    expect(await launchesOf(other.id)).toEqual([expect.any(Date), expect.any(Date)]);
  });

  test.each([
    ['at once', (id: number) => launchProducts(session(), [id], false)],
    ['in the editor', (id: number) => shelve(id, [false, false])],
  ])('remembers what a build of before put there when it is taken off %s', async (_, takeOff) => {
    const { id } = await made();
    await db.update(skus).set({ firstLaunchedAt: null }).where(eq(skus.productId, id));
    await takeOff(id);
    expect(await launchesOf(id)).toEqual([expect.any(Date), null]);
  });

  test('nothing is planned for what is past, or for what is not there', async () => {
    const product = await made();
    const plan = { productId: product.id, skuId: null, isLaunched: true };
    expect(await outcome(planShelf(session(), { ...plan, at: new Date(Date.now() - 1_000) }))).toBe(
      'plan-past',
    );
    expect(await outcome(planShelf(session(), { ...plan, productId: 999_999_999, at: soon() }))).toBe(
      'product-missing',
    );
    const other = (await made()).skus[0]?.id ?? 0;
    expect(await outcome(planShelf(session(), { ...plan, skuId: other, at: soon() }))).toBe(
      'product-missing',
    );
  });
});

test('200 orders are placed while the product is edited, and neither loses anything', async () => {
  const draft = await aDraft({
    skus: [
      aDraftSku('n1', { n1: 'n1' }, { stock: '150' }),
      aDraftSku('n2', { n1: 'n2' }, { stock: '500', isLaunched: true }),
    ],
  });
  const product = await stored(await save(draft));
  const [first, second] = product.skus;
  if (!first || !second) throw new Error('two SKUs');
  const buyers = [...(await shoppers(100, first)), ...(await shoppers(100, second))];
  for (const user of buyers.slice(0, 60)) await put(user, [second, 1]);
  let isOver = false;
  const saves: string[] = [];
  const editing = (async () => {
    for (let n = 0; !isOver; n += 1) {
      const changed = await edited(product.id, (form) => {
        form.name = `改 ${n}`;
        for (const sku of form.skus)
          Object.assign(sku, { name: `杯 ${n}`, caption: `第 ${n} 次`, low: String(n % 50) });
      });
      saves.push(await outcome(save(changed)));
    }
  })();
  const outcomes = await Promise.all(buyers.map((user) => outcome(buy(user))));
  isOver = true;
  await editing;
  const placed = tally(outcomes).placed ?? 0;
  expect(saves.length).toBeGreaterThan(0);
  expect(tally(saves)).toEqual({ placed: saves.length });
  const [one, two] = [await shelf(first), await shelf(second)];
  expect((one.sales ?? 0) + (two.sales ?? 0)).toBeGreaterThanOrEqual(placed);
  expect([one.stock, two.stock]).toEqual([one.ledger, two.ledger]);
  expect([(one.stock ?? 0) + (one.sales ?? 0), (two.stock ?? 0) + (two.sales ?? 0)]).toEqual([150, 500]);
  const after = await stored(product.id);
  expect(after.version).toBe(1 + saves.length);
  expect(after.skus[0]?.name).toBe(`杯 ${saves.length - 1}`);
  expect(
    Object.keys(tally(outcomes)).filter((code) => !['placed', 'lines-refused', 'busy'].includes(code)),
  ).toEqual([]);
  expect(placed).toBeGreaterThan(100);
  const left = db.select({ id: orders.id }).from(orders).where(isNull(orders.cartClearedAt));
  await expect.poll(() => left).toEqual([]); // happens by itself
});
