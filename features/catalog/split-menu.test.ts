import { expect, test } from 'vitest';
import type { CategoryTree } from './category-tree.ts';
import { panelsOf, railOf } from './split-menu.ts';

const row = (id: number, parentId: number | null, level: number) => ({
  id,
  parentId,
  level,
  isSoldHere: true,
  name: `类${id}`,
  nameEn: `Kind ${id}`,
});
const tree: CategoryTree = {
  categories: [row(1, null, 1), row(2, null, 1), row(10, 1, 2), row(20, 2, 2), row(100, 10, 3)],
  groups: [{ id: 7, name: '组', nameEn: 'Group', icon: 'tag', channelIds: [1, 2] }],
};

test('every page has the rows of the menu with their channels, and nothing below', () => {
  const channels = [
    { id: 1, name: 'Kind 1' },
    { id: 2, name: 'Kind 2' },
  ];
  expect(railOf(tree, 'en').rows).toEqual([{ id: 7, name: 'Group', icon: 'tag', channels }]);
});

test('what flies out beside a row is all that is below its channels', () => {
  expect(panelsOf(tree, 'zh-CN').panels).toEqual([
    {
      id: 7,
      links: [
        { href: '/list/1', name: '类1' },
        { href: '/list/2', name: '类2' },
      ],
      sections: [
        { href: '/list/10', name: '类10', links: [{ href: '/list/100', name: '类100' }] },
        { href: '/list/20', name: '类20', links: [] },
      ],
    },
  ]);
});

test('the version is the same for both parts, and another after any change', () => {
  const { version } = railOf(tree, 'zh-CN');
  expect(panelsOf(tree, 'en').version).toBe(version);
  const renamed = tree.categories.map((category) => ({ ...category, nameEn: `${category.nameEn}s` }));
  expect(railOf({ ...tree, categories: renamed }, 'zh-CN').version).not.toBe(version);
});
