import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { inRoot } from '../local/paths.mjs';

/** Where scripts stand. */
const folders = ['db', 'features', 'lib'];

async function sources(): Promise<string[]> {
  const names = folders.map(async (folder) =>
    (await readdir(inRoot(folder), { recursive: true })).map((name) => `${folder}/${name}`),
  );
  return (await Promise.all(names)).flat().filter((name) => /(?<!\.test)\.ts$/.test(name));
}

test('a script touches only keys that it was given, for a cluster of one node would not mind', async () => {
  const calls: string[] = [];
  for (const name of await sources()) {
    const text = await readFile(inRoot(name), 'utf8');
    for (const [, key] of text.matchAll(/redis\.p?call\('\w+', ([^,)]+)/g)) calls.push(`${name}: ${key}`);
  }
  expect(calls.length).toBeGreaterThan(30);
  const given = /: (KEYS\[\w+\]|unpack\(KEYS)$|^db\/reconcile\/ask-redis\.ts: (key|cart)$/; // it names its two
  expect(calls.filter((call) => !given.test(call))).toEqual([]);
});
