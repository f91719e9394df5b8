import { expect, test, vi } from 'vitest';
import { countHere, forgetHere, lookHere } from './tries-here.ts';

const triesOf = (of: string) => lookHere('test', of).tries;

test('tries are counted for each key until its time is over or it is forgotten', async () => {
  expect([countHere('test', 'a', 60).tries, countHere('test', 'a', 60).tries]).toEqual([1, 2]);
  expect([triesOf('a'), triesOf('b'), lookHere('another', 'a').tries]).toEqual([2, 0, 0]);
  expect(lookHere('test', 'a').leftMs).toBeGreaterThan(59_000);
  forgetHere('test', 'a');
  countHere('test', 'short', 0.05);
  expect([triesOf('a'), triesOf('short')]).toEqual([0, 1]);
  await vi.waitFor(() => expect(triesOf('short')).toBe(0), { interval: 5 });
});

test('ten thousand keys are kept, the newest ones', () => {
  for (let i = 0; i <= 10_000; i += 1) countHere('test', `key ${i}`, 60);
  expect([triesOf('key 0'), triesOf('key 1'), triesOf('key 10000')]).toEqual([0, 1, 1]);
});
