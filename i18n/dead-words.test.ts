import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from './messages/gathered.ts';

/** Keys that end in what a file puts behind another word: t(`${state}Why`). */
const built: Record<string, [ending: string, by: string]> = {
  contents: ['Hint', 'features/backoffice/content/components/content-fields.ts'],
  figures: ['What', 'features/backoffice/figures/components/day-tiles.tsx'],
  payments: ['Why', 'features/payments/components/payment-result.tsx'],
};

const folders = ['app', 'components', 'db', 'features', 'i18n', 'lib', 'scripts'];
const paths = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith('i18n/messages/'));
const source = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
const said = new Set(source.match(/(?<=['"`.])[\w-]+(?=\W)/g));

// A dead word that other code also has between quotes or after a dot escapes; a living one is never accused.
test('every word is read somewhere', () => {
  const dead = Object.entries(messages['zh-CN']).flatMap(([namespace, words]) =>
    Object.keys(words)
      .filter((key) => !said.has(key) && !key.endsWith(built[namespace]?.[0] ?? ' '))
      .map((key) => `${namespace}.${key}`),
  );
  expect(dead).toEqual([]);
});

test.each(Object.values(built))('words that end in %s are put together in %s', (ending, path) => {
  expect(readFileSync(path, 'utf8')).toContain(`}${ending}\``);
});
