import type { Permission } from '../../../db/permissions.ts';
import { importKinds } from '../../../db/schema/index.ts';
import type { messages } from '../../../i18n/messages/gathered.ts';

export { importKinds };
export type ImportKind = (typeof importKinds)[number];
export type ColumnKey = keyof (typeof messages)['zh-CN']['imports']['columns'];

type Kind = {
  /** Without it there is no such import for somebody. */
  right: Permission;
  needed: readonly ColumnKey[];
  other: readonly ColumnKey[];
};

/** What can be imported: the columns of its file, and who may. */
export const kinds: Record<ImportKind, Kind> = {
  stock: { right: 'stock.adjust', needed: ['sku', 'delta', 'reason'], other: [] },
  skus: {
    right: 'catalog.edit',
    needed: ['sku'],
    other: ['price', 'marketPrice', 'cost', 'name', 'caption', 'isLaunched'],
  },
  products: {
    right: 'catalog.edit',
    needed: ['product', 'brand', 'category', 'price'],
    other: [
      'question1',
      'answer1',
      'question2',
      'answer2',
      'question3',
      'answer3',
      'name',
      'caption',
      'marketPrice',
      'cost',
      'stock',
    ],
  },
};

/** Columns that take a right of their own. */
const columnRights: Partial<Record<ColumnKey, Permission>> = {
  cost: 'catalog.cost',
  isLaunched: 'catalog.launch',
  stock: 'stock.adjust',
};

export const rightOf = (column: ColumnKey): Permission | undefined => columnRights[column];

/** The kinds that somebody with these rights may import. */
export const kindsFor = (rights: ReadonlySet<Permission>): ImportKind[] =>
  importKinds.filter((kind) => rights.has(kinds[kind].right));

/** The columns of a kind that somebody with these rights may fill in. */
export const columnsFor = (kind: ImportKind, rights: ReadonlySet<Permission>): ColumnKey[] =>
  [...kinds[kind].needed, ...kinds[kind].other].filter((column) => {
    const right = columnRights[column];
    return right === undefined || rights.has(right);
  });

export const limits = {
  /** What the front door lets through to the back office is 8 MB, the rest of the form included. */
  bytes: 8 * 1_048_576 - 65_536,
  rows: 20_000,
  cell: 500,
  skusOfProduct: 100,
};
