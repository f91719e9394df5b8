import { describe, expect, test } from 'vitest';
import { permissionCodes } from '../../../db/permissions.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { checkProducts } from './check-products.ts';
import { checkSkus } from './check-skus.ts';
import { checkStock } from './check-stock.ts';
import type { ColumnKey } from './kinds.ts';
import type { Checked } from './problem.ts';
import { arrange, type Cells, type Row } from './sheet-columns.ts';

const all = new Set(permissionCodes);
const rowsOf = (...cells: Cells[]): Row[] => cells.map((one, i) => ({ line: i + 2, cells: one }));

/** `delta belowZero` for each problem of a row. */
const said = ({ problems }: Checked<unknown>) => problems.map(({ column, code }) => `${column} ${code}`);

describe('the head of a file', () => {
  const arranged = (head: string[], kind: 'stock' | 'skus' = 'skus', rights: typeof all = all) =>
    arrange(
      [
        { line: 1, texts: head },
        { line: 2, texts: head.map((_, i) => String(i)) },
      ],
      kind,
      rights,
    );
  const details = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return error instanceof ShopError ? error.details : error;
    }
  };

  test.each([
    ['in Chinese', ['SKU编号', '价格', '市场价']],
    ['in English', ['SKU number', 'Price', 'Market price']],
    ['with units and marks', ['ＳＫＵ编号 *', '价格（元）', 'market_price']],
  ])('is understood %s', (_, head) => {
    expect(arranged(head).columns).toEqual(['sku', 'price', 'marketPrice']);
  });

  test('may have columns without a name, which are left out', () => {
    expect(arranged(['SKU编号', '', '价格']).rows).toEqual([{ line: 2, cells: { sku: '0', price: '2' } }]);
  });

  test.each([
    ['a column that nobody knows', ['SKU编号', '价钱'], { why: 'unknownColumn', detail: '价钱' }],
    ['a column of another kind', ['SKU编号', '增减'], { why: 'unknownColumn', detail: '增减' }],
    ['a column twice', ['SKU编号', '价格', 'Price'], { why: 'twiceColumn', detail: 'Price' }],
    ['no numbers', ['价格'], { why: 'missingColumn', detail: 'SKU编号' }],
  ])('with %s is refused', (_, head, expected) => {
    expect(details(() => arranged(head))).toEqual(expected);
  });

  test.each([
    ['成本价', 'catalog.cost'],
    ['上架', 'catalog.launch'],
  ] as const)('with %s takes a right of its own', (column, right) => {
    const rights = new Set(permissionCodes.filter((code) => code !== right));
    const expected = { why: 'columnRight', detail: column };
    expect(details(() => arranged(['SKU编号', column], 'skus', rights))).toEqual(expected);
  });
});

describe('a change of stock', () => {
  const known = new Map([[7, { stock: 5 }]]);
  const good = { sku: '7', delta: '-5', reason: '盘点' };

  test.each<[string, Partial<Record<ColumnKey, string>>, string[]]>([
    ['that is clear', {}, []],
    ['in full width', { sku: '７', delta: '＋３' }, []],
    ['without a number', { sku: '' }, ['sku missing']],
    ['of something else than a number', { sku: '7a' }, ['sku skuNumber']],
    ['of a SKU that is not there', { sku: '8' }, ['sku unknownSku']],
    ['below zero', { delta: '-6' }, ['delta belowZero']],
    ['of nothing', { delta: '0' }, ['delta delta']],
    ['of a part', { delta: '1.5' }, ['delta delta']],
    ['of NaN', { delta: 'NaN' }, ['delta delta']],
    ['of very many', { delta: '9999999' }, ['delta tooMany']],
    ['beyond all numbers', { delta: '1e12' }, ['delta delta']],
    ['without a reason', { reason: '' }, ['reason missing']],
    ['with a long reason', { reason: '长'.repeat(201) }, ['reason tooLong']],
    ['with control characters', { reason: 'a\u0007' }, ['reason characters']],
    [
      'with all of it wrong',
      { sku: 'x', delta: 'x', reason: '' },
      ['sku skuNumber', 'delta delta', 'reason missing'],
    ],
  ])('%s', (_, changed, expected) => {
    const { rows } = checkStock(rowsOf({ ...good, ...changed }), known);
    expect(rows.map(said)).toEqual([expected]);
    expect(rows[0]?.plan === null).toBe(expected.length > 0);
  });

  test('of the same SKU stands in a file once', () => {
    const { rows } = checkStock(rowsOf(good, { ...good, sku: ' ７' }), known);
    expect(rows.map(said)).toEqual([[], ['sku twice']]);
    expect(rows[1]?.problems).toEqual([{ column: 'sku', code: 'twice', line: 2 }]);
  });
});

describe('a change of a SKU', () => {
  const sku = {
    priceFen: 5_000,
    marketPriceFen: 6_000,
    costFen: 3_000,
    name: '青瓷茶杯',
    caption: '手作',
    isLaunched: false,
    image: '',
  };
  const known = new Map([[7, sku]]);

  test.each<[string, Cells, string[], object | null]>([
    ['of the price', { price: '49.5' }, [], { from: { priceFen: 5_000 }, to: { priceFen: 4_950 } }],
    ['to what it is already', { price: '50.00' }, [], { from: {}, to: {} }],
    [
      'of texts',
      { name: ' 茶杯 ', caption: '新' },
      [],
      { from: { name: '青瓷茶杯', caption: '手作' }, to: { name: '茶杯', caption: '新' } },
    ],
    ['of nothing', {}, ['null nothing'], null],
    ['to a negative price', { price: '-1' }, ['price price'], null],
    ['to no price', { price: '0' }, ['price price'], null],
    ['to NaN', { price: 'NaN' }, ['price price'], null],
    ['to three decimals', { price: '1.234' }, ['price price'], null],
    ['to 1e12', { price: '1e12' }, ['price price'], null],
    ['to a trillion', { price: '1000000000000' }, ['price price'], null],
    ['above the market price', { price: '61' }, ['marketPrice marketBelowPrice'], null],
    ['to a market price below the price', { marketPrice: '49.99' }, ['marketPrice marketBelowPrice'], null],
    ['to a long name', { name: '长'.repeat(101) }, ['name tooLong'], null],
    ['to perhaps', { isLaunched: '也许' }, ['isLaunched yesNo'], null],
    ['onto the shelf without a picture', { isLaunched: '是' }, ['isLaunched noPicture'], null],
    ['off the shelf, where it is', { isLaunched: 'no' }, [], { from: {}, to: {} }],
  ])('%s', (_, cells, expected, plan) => {
    const { rows } = checkSkus(rowsOf({ sku: '7', ...cells }), known);
    expect([rows.map(said), rows[0]?.plan]).toEqual([[expected], plan]);
  });

  test('is counted where it changes something', () => {
    const both = new Map([
      [7, sku],
      [8, sku],
    ]);
    const { summary } = checkSkus(rowsOf({ sku: '7', price: '50' }, { sku: '8', price: '40' }), both);
    expect(summary).toEqual({ changed: 1, same: 1 });
  });
});

describe('a new product', () => {
  const leaf = (categoryId: number) => ({ categoryId, groupId: 2, channelId: 1 });
  const known = {
    brands: new Map([['白墙', 5]]),
    leaves: new Map([
      ['手机', [leaf(3)]],
      ['数码/手机/手机', [leaf(3)]],
      ['配件', [leaf(8), leaf(9)]],
    ]),
    products: new Map([['5 旧商品', 77]]),
  };
  const good: Cells = { product: '新手机', brand: '白墙', category: '手机', price: '99' };
  const red: Cells = { question1: '颜色', answer1: '红' };

  test.each<[string, Cells, string[]]>([
    ['that is clear', {}, []],
    ['in a category by all its names', { category: '数码 / 手机 / 手机' }, []],
    ['with choices', { ...red, question2: '内存', answer2: '8GB' }, []],
    ['without a name', { product: '' }, ['product missing']],
    ['of a brand that is not there', { brand: '黑墙' }, ['brand unknownBrand']],
    ['in a category that is not there', { category: '电脑' }, ['category unknownCategory']],
    ['in one of two categories of a name', { category: '配件' }, ['category severalCategories']],
    ['that is there already', { product: '旧商品' }, ['product productExists']],
    ['with a market price below the price', { marketPrice: '98' }, ['marketPrice marketBelowPrice']],
    ['with less than nothing', { stock: '-1' }, ['stock count']],
    ['with a question without an answer', { question1: '颜色' }, ['question1 pair']],
    ['with a question twice', { ...red, question2: '颜色', answer2: '蓝' }, ['question2 questionTwice']],
    ['whose name grows too long', { product: '长'.repeat(99), ...red }, ['name tooLong']],
  ])('%s', (_, changed, expected) => {
    const { rows } = checkProducts(rowsOf({ ...good, ...changed }), known);
    expect(rows.map(said)).toEqual([expected]);
  });

  test('has the rows of its name and brand, wherever they stand', () => {
    const blue = { ...red, answer1: '蓝' };
    const other = { ...good, product: '别的' };
    const { rows, summary } = checkProducts(rowsOf({ ...good, ...red }, other, { ...good, ...blue }), known);
    expect(rows.map(({ unit }) => unit)).toEqual([0, 1, 0]);
    expect(summary).toEqual({ products: 2, skus: 3, pieces: 0 });
  });

  test.each<[string, Cells, string]>([
    ['the same answers', red, 'answer1 sameAnswers'],
    ['the same answers in other letters', { ...red, answer1: ' 红 ' }, 'answer1 sameAnswers'],
    ['other questions', { question1: '尺寸', answer1: '大' }, 'question1 otherQuestions'],
  ])('has no two rows with %s', (_, second, expected) => {
    const { rows } = checkProducts(rowsOf({ ...good, ...red }, { ...good, ...second }), known);
    expect(rows.map(said)).toEqual([[], [expected]]);
    expect(rows[1]?.plan).toBeNull();
  });
});
