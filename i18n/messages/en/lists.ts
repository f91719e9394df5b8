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
  unread: '{count, plural, one {# condition} other {# conditions}} could not be read',
  unreadHint:
    'Put them right or clear them, and ask again. Nothing is listed until then, so that nothing passes for the answer.',
  unreadOne: '{label}: {error}',
  unreadDay: 'Write the day as 2026-11-05',
  unreadAmount: 'Enter an amount such as 99 or 99.50',
  unreadNumber: 'Enter digits only, such as 12',
  unreadLong: 'At most {count} characters; please shorten it',
  pickFirst: 'Choose the rows first.',
};
