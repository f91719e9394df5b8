import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { metrics } from '../../lib/metrics.ts';
import { arrive, isHere, leave, settleIn } from '../../lib/presence.ts';
import { warmUp } from './warm-up.ts';

const counted = async () => (await metrics().answers.get()).values;

test('a new process draws its pages, and counts nobody', async () => {
  const drawn: string[] = [];
  const before = await counted();
  await warmUp(async (req, res) => {
    drawn.push(req.url ?? '');
    res.end('a page');
  });
  expect(drawn).toEqual(expect.arrayContaining(['/', '/cart', '/checkout']));
  expect(await counted()).toEqual(before);
});

test.each([
  ['throws', () => Promise.reject(new Error('planted'))],
  ['breaks off', async (res: ServerResponse) => void res.destroy()],
])('a shop that %s is opened all the same', async (_, answer) => {
  await warmUp(async (_, res) => answer(res));
});

test('visitors are sent to a process once it is warm, and not once it was told to end meanwhile', () => {
  const seen = [isHere()];
  for (const step of [arrive, settleIn, arrive, leave, settleIn]) {
    step();
    seen.push(isHere());
  }
  expect(seen).toEqual([true, false, true, false, false, false]);
  arrive();
  settleIn();
});
