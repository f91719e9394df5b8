import { afterAll, vi } from 'vitest';
import './setup.ts';
import { forget } from './forget.ts';

const given = { ...process.env };
forget();

/** The next file in this process begins as if it were the first. */
afterAll(() => {
  vi.useRealTimers();
  forget();
  const changed = Object.keys({ ...given, ...process.env }).filter(
    (name) => given[name] !== process.env[name],
  );
  for (const name of changed) {
    delete process.env[name];
    if (given[name] !== undefined) process.env[name] = given[name];
  }
  if (changed.length > 0)
    throw new Error(`${changed} changed: name this file among those that run alone, in vitest.config.ts`);
});
