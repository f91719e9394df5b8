import type { Same } from '../same.ts';
import type { lists as words } from '../zh-CN/lists.ts';

export const lists: Same<typeof words> = {
  ask: 'Search',
  reset: 'Reset',
  sortUp: 'sort ascending',
  sortDown: 'sort descending',
  columns: 'Columns',
  showColumns: 'Show these',
  pageSize: 'Per page',
  choice: 'Choice',
  pickAll: 'Choose all of this page',
  picked: '{count, plural, =0 {No row chosen} one {# row chosen} other {# rows chosen}}',
  pickNone: 'Choose none',
  pickFirst: 'Choose the rows first.',
};
