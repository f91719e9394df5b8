import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../local/paths.mjs';

type Schema = { safeParse: (value: unknown) => { success: boolean }; shape?: object; in?: Schema };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

const files = readdirSync(inRoot('features'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-schema.ts'))
  .sort();
const schemas: [name: string, schema: Schema][] = [];
for (const file of files) {
  const exported: Record<string, unknown> = await import(inRoot('features', file));
  for (const [name, value] of Object.entries(exported))
    if (isSchema(value)) schemas.push([`${name} of ${file}`, value]);
}

/** Fields that are named by what they are about, and so stand in no shape. */
const named = ['sku.1.name', 'sku.1.price', 'right:order.view', 'group:1', 'quantity-1', 'new.1.name'];
const fieldsOf = ({ shape, in: before }: Schema): string[] =>
  before ? fieldsOf(before) : Object.keys(shape ?? {});
const fields = [...new Set([...named, ...schemas.flatMap(([, schema]) => fieldsOf(schema))])];

const pieces = [
  'a',
  '1',
  ' ',
  '-',
  '%',
  '<a ',
  'a@a.',
  '1 1-',
  '漢',
  '𠀋',
  '\u0301',
  '\r\n',
  ',',
  '1.',
  '{"a":[',
];
const longs = pieces.flatMap((piece) => {
  const long = piece.repeat(50_000 / piece.length);
  return [long, `${long}!`];
});

/** Within 50 ms of the processor in one of five tries: others use this machine too. */
function isQuick(work: () => unknown): boolean {
  return [1, 2, 3, 4, 5].some(() => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return user + system < 50_000;
  });
}

test('there are schemas and fields to try', () => {
  expect(schemas.length).toBeGreaterThan(60);
  expect(fields.length).toBeGreaterThan(80);
});

test.each(schemas)('%s is through with fifty thousand characters in each field at once', (_, schema) => {
  for (const long of longs) {
    const sent = Object.fromEntries(fields.map((field) => [field, long]));
    expect([long.slice(0, 9), isQuick(() => schema.safeParse(sent))]).toEqual([long.slice(0, 9), true]);
    expect(isQuick(() => schema.safeParse(long))).toBe(true);
  }
});
