import { describe, expect, test } from 'vitest';
import { pageWindow } from '../../components/ui/page-window.ts';
import { idSchema, pageSchema, sortSchema, termSchema } from './catalog-schema.ts';
import { categoryIn, menuOf } from './category-tree.ts';
import { listAddress } from './list-address.ts';
import { masked } from './masked-name.ts';

const row = (id: number, parentId: number | null, level: number, isSoldHere = true) => ({
  id,
  parentId,
  level,
  isSoldHere,
  name: `类${id}`,
  nameEn: `Kind ${id}`,
});
const tree = {
  categories: [
    row(1, null, 1),
    row(2, null, 1, false),
    row(10, 1, 2),
    row(20, 2, 2),
    row(100, 10, 3),
    row(101, 10, 3),
    row(200, 20, 3),
  ],
  groups: [{ id: 7, name: '组', nameEn: 'Group', icon: 'tag', channelIds: [1, 2] }],
};

describe('what an address says', () => {
  test.each(['0', '-1', '1.5', '01', 'abc', '9'.repeat(16), '1;drop'])('%s is no id', (text) => {
    expect(idSchema.safeParse(text).success).toBe(false);
  });

  test.each([
    [undefined, 1],
    ['0', 1],
    ['-3', 1],
    ['x', 1],
    ['7', 7],
    [['2', '9'], 2],
    ['1e9', 1_000_000_000],
  ])('page %s is %i', (text, page) => {
    expect(pageSchema.parse(text)).toBe(page);
  });

  test('an unknown order is the usual one', () => {
    expect(sortSchema.parse('cheapest')).toBe('newest');
    expect(sortSchema.parse(['price'])).toBe('price');
  });

  test('a term is trimmed, and cut at a hundred characters without breaking one', () => {
    expect(termSchema.parse('  手机 ')).toBe('手机');
    expect([...termSchema.parse('😀'.repeat(150))]).toHaveLength(100);
    expect(termSchema.parse(undefined)).toBe('');
  });

  test('what is usual stays unsaid', () => {
    expect(listAddress('/list/1', { sort: 'newest', page: 1 })).toBe('/list/1');
    expect(listAddress('/search', { q: 'a&b', sort: 'price', page: 2 })).toBe(
      '/search?q=a%26b&sort=price&page=2',
    );
  });
});

describe('the category tree', () => {
  test('gathers channels, their groups and leaves in the menu', () => {
    const [group] = menuOf(tree, 'en');
    expect(group?.channels).toEqual([
      { id: 1, name: 'Kind 1' },
      { id: 2, name: 'Kind 2' },
    ]);
    expect(group?.sections[0]).toEqual({
      id: 10,
      name: 'Kind 10',
      leaves: [
        { id: 100, name: 'Kind 100' },
        { id: 101, name: 'Kind 101' },
      ],
    });
  });

  test('knows the way to a category', () => {
    expect(categoryIn(tree, 101, 'zh-CN')?.path.map(({ id }) => id)).toEqual([1, 10, 101]);
  });

  test('what is below a closed channel is closed', () => {
    expect(categoryIn(tree, 200, 'zh-CN')?.isSoldHere).toBe(false);
    expect(categoryIn(tree, 999, 'zh-CN')).toBeUndefined();
  });
});

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, -4, 4, 5, 6, -9, 9]],
  [3, 9, [1, 2, 3, 4, -9, 9]],
])('page %i of %i shows %j', (page, pages, shown) => {
  expect(pageWindow(page, pages)).toEqual(shown);
});

test('a name is masked down to its ends', () => {
  expect(masked('linxiaoman')).toBe('l***n');
  expect(masked('林')).toBe('林***');
});
