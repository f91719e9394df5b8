import { expect, test } from 'vitest';
import { aSku } from '../../db/testing/builders.ts';
import { readOffers } from './read-offers.ts';

test('what was taken off the shelf still has its name and price, what never was on it has neither', async () => {
  const gone = await aSku({ name: '旧款', isLaunched: false });
  const prepared = await aSku({ name: '还没上架的款', isLaunched: false, firstLaunchedAt: null });
  const before = await aSku({ firstLaunchedAt: null }); // as a build leaves it that makes no note
  const offers = await readOffers([gone.id, prepared.id, before.id]);
  expect([...offers.keys()]).toEqual([gone.id, before.id]);
  expect(offers.get(gone.id)).toMatchObject({ name: '旧款', isLaunched: false });
});
