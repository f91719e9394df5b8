import { expect, test } from 'vitest';
import { inRoot } from '../../local/paths.mjs';
import { breaksBetween, findChangeoverFaults } from './changeover.mjs';

type Column = [name: string, column: object];
const column = (name: string, type: string, more = {}): Column => [
  name,
  { name, type, notNull: true, ...more },
];
const table = (columns: Column[], more = {}) => ({
  goods: { columns: Object.fromEntries(columns), ...more },
});
const kind = column('kind', "enum('a','b')");
const words = column('words', 'varchar(20)');
const note = column('note', 'text', { notNull: false });
const old = table([kind, words, note]);

test('no migration so far takes anything from a process of the release before it', () => {
  expect(findChangeoverFaults(inRoot('db/migrations'))).toBeUndefined();
});

test.each([
  ['another table', { ...old, orders: { columns: {} } }],
  ['a column that may stay out', table([kind, words, note, column('a', 'int', { notNull: false })])],
  ['a column with a default', table([kind, words, note, column('a', 'int', { default: 0 })])],
  ['one more word', table([column('kind', "enum('a','b','c')"), words, note])],
  [
    'longer texts',
    table([kind, column('words', 'varchar(30)'), column('note', 'mediumtext', { notNull: false })]),
  ],
  [
    'a key of a new column',
    table([kind, words, note, column('a', 'int', { default: 0 })], {
      uniqueConstraints: { one: { name: 'one', columns: ['kind', 'a'] } },
    }),
  ],
])('%s is no break', (_, after) => {
  expect(breaksBetween(old, after)).toEqual([]);
});

test.each([
  ['goods is gone', {}],
  ['goods.words is gone', table([kind, note])],
  ['goods.a is new, required and has no default', table([kind, words, note, column('a', 'int')])],
  ['goods.note takes no null any more', table([kind, words, column('note', 'text')])],
  ["goods.kind was enum('a','b'), and is enum('a')", table([column('kind', "enum('a')"), words, note])],
  ['goods.words was varchar(20), and is varchar(10)', table([kind, column('words', 'varchar(10)'), note])],
  ['goods.words was varchar(20), and is int', table([kind, column('words', 'int'), note])],
  [
    'goods.one forbids what was allowed',
    table([kind, words, note], { uniqueConstraints: { one: { name: 'one', columns: ['kind'] } } }),
  ],
  [
    'goods.one forbids what was allowed',
    table([kind, words, note], { checkConstraint: { one: { name: 'one', value: "`kind` <> 'a'" } } }),
  ],
])('%s', (fault, after) => {
  expect(breaksBetween(old, after)).toEqual([fault]);
});
