import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process of the release before would stumble over while a new one has migrated already, by migration. */
export function findChangeoverFaults(folder) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  const snapshots = entries.map(({ idx }) => {
    const file = join(folder, `meta/${String(idx).padStart(4, '0')}_snapshot.json`);
    return JSON.parse(readFileSync(file, 'utf8')).tables;
  });
  const faults = entries.flatMap(({ tag }, at) =>
    breaksBetween(snapshots[at - 1] ?? {}, snapshots[at]).map((fault) => `${tag}: ${fault}`),
  );
  return faults.length > 0 ? faults.join('\n') : undefined;
}

/** Tables by name as drizzle-kit's snapshots hold them; one that is new bothers nobody who does not know it. */
export function breaksBetween(before, after) {
  return Object.entries(before).flatMap(([name, old]) => {
    const table = after[name];
    return table ? breaksIn(old, table).map((fault) => `${name}.${fault}`) : [`${name} is gone`];
  });
}

function breaksIn(old, { columns, uniqueConstraints = {}, checkConstraint = {} }) {
  const isNew = (column) => !(column in old.columns);
  const added = (kind, all) => Object.values(all).filter(({ name }) => !(name in (old[kind] ?? {})));
  return [
    ...Object.values(old.columns).flatMap((column) => breaksOf(column, columns[column.name])),
    ...Object.values(columns)
      .filter((column) => isNew(column.name) && isRequired(column))
      .map(({ name }) => `${name} is new, required and has no default`),
    ...added('uniqueConstraints', uniqueConstraints)
      .filter((key) => !key.columns.some(isNew))
      .map(({ name }) => `${name} forbids what was allowed`),
    ...added('checkConstraint', checkConstraint)
      .filter(({ value }) => !Object.keys(columns).some((name) => isNew(name) && value.includes(name)))
      .map(({ name }) => `${name} forbids what was allowed`),
  ];
}

function breaksOf(old, column) {
  if (!column) return [`${old.name} is gone`];
  if (!holds(column.type, old.type)) return [`${old.name} was ${old.type}, and is ${column.type}`];
  return !old.notNull && column.notNull ? [`${old.name} takes no null any more`] : [];
}

const isRequired = ({ notNull, default: value, generated, autoincrement }) =>
  notNull && value === undefined && !generated && !autoincrement;

const GROWING = [
  ['tinytext', 'text', 'mediumtext', 'longtext'],
  ['tinyint', 'smallint', 'int', 'bigint'],
];

/** Whether every value of the old type is one of the new type. */
function holds(type, old) {
  if (type === old) return true;
  const [kind, oldKind] = [type, old].map((text) => text.replace(/\(.*?\)/, '()'));
  if (kind === 'enum()' && oldKind === kind)
    return wordsIn(old).every((word) => wordsIn(type).includes(word));
  if (kind === oldKind) return sizeOf(type) >= sizeOf(old);
  return GROWING.some((kinds) => kinds.includes(old) && kinds.indexOf(type) > kinds.indexOf(old));
}

const wordsIn = (type) => type.match(/'[^']*'/g) ?? [];
const sizeOf = (type) => Number(/\((\d+)/.exec(type)?.[1]);
