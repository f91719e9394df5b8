import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { favourites, skus, users } from '../../db/schema/index.ts';
import { aSku, aUser } from '../../db/testing/builders.ts';
import { dropFavourite } from './drop-favourite.ts';
import { isFavourite, listFavourites } from './favourite-queries.ts';
import { keepFavourite, mostFavourites } from './keep-favourite.ts';
import { savedForm } from './saved-schema.ts';
import { pageSize } from './sku-queries.ts';

const keptBy = async (userId: number) => (await listFavourites(userId, 1)).skus.map(({ id }) => id);

/** So many favourites of SKUs that there need not be, the next one comes last. */
async function fill(userId: number, times: number): Promise<void> {
  const rows = Array.from({ length: times }, (_, i) => ({ userId, skuId: 1e9 + i }));
  await db.insert(favourites).values(rows);
}

describe('a favourite', () => {
  test('is kept for its owner alone', async () => {
    const [one, other] = [await aUser(), await aUser()];
    const { id } = await aSku();
    await keepFavourite(one.id, id);
    expect([await isFavourite(one.id, id), await isFavourite(other.id, id)]).toEqual([true, false]);
    await dropFavourite(other.id, id);
    expect([await keptBy(one.id), await keptBy(other.id)]).toEqual([[id], []]);
  });

  test('that is kept twice stands in the list once, at its old place', async () => {
    const user = await aUser();
    const [first, second] = [await aSku(), await aSku()];
    await keepFavourite(user.id, first.id);
    await db
      .update(favourites)
      .set({ createdAt: new Date('2026-01-01') })
      .where(eq(favourites.skuId, first.id));
    await keepFavourite(user.id, second.id);
    await keepFavourite(user.id, first.id);
    expect(await keptBy(user.id)).toEqual([second.id, first.id]);
  });

  test('can be dropped, and dropping it again changes nothing', async () => {
    const user = await aUser();
    const [first, second] = [await aSku(), await aSku()];
    for (const { id } of [first, second]) await keepFavourite(user.id, id);
    await dropFavourite(user.id, first.id);
    await dropFavourite(user.id, first.id);
    expect(await keptBy(user.id)).toEqual([second.id]);
  });

  test('cannot be made of what is sold no more, or never was', async () => {
    const user = await aUser();
    const { id } = await aSku({ name: '旧款', isLaunched: false });
    await expect(keepFavourite(user.id, id)).rejects.toMatchObject({
      code: 'off-shelf',
      details: { name: '旧款' },
    });
    const prepared = await aSku({ name: '还没上架的款', isLaunched: false, firstLaunchedAt: null });
    for (const unknown of [prepared.id, 999_999_999]) {
      await expect(keepFavourite(user.id, unknown)).rejects.toMatchObject({
        code: 'off-shelf',
        details: { name: null },
      });
    }
  });

  test('stays in the list when it is sold no more, says so, and can be dropped', async () => {
    const user = await aUser();
    const { id } = await aSku({ priceFen: 4_200 });
    await keepFavourite(user.id, id);
    await db.update(skus).set({ isLaunched: false, priceFen: 3_900 }).where(eq(skus.id, id));
    expect((await listFavourites(user.id, 1)).skus).toMatchObject([
      { id, isLaunched: false, priceFen: 3_900 },
    ]);
    await dropFavourite(user.id, id);
    expect(await keptBy(user.id)).toEqual([]);
  });

  test('is not kept for somebody whose account was closed meanwhile', async () => {
    const user = await aUser();
    await db.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    await expect(keepFavourite(user.id, (await aSku()).id)).rejects.toMatchObject({ code: 'signed-out' });
  });
});

test('nobody has more than five hundred favourites, not by twenty clicks at once either', async () => {
  const user = await aUser();
  await fill(user.id, mostFavourites - 1);
  const made = [];
  for (let n = 0; n < 20; n += 1) made.push(await aSku());
  const answers = await Promise.allSettled(made.map(({ id }) => keepFavourite(user.id, id)));
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(refusals).toHaveLength(19);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: 'favourite-limit', details: { limit: mostFavourites } });
  }
  const rows = await db.select().from(favourites).where(eq(favourites.userId, user.id));
  expect(rows).toHaveLength(mostFavourites);
});

test('a full list of favourites still takes what it holds already', async () => {
  const user = await aUser();
  const { id } = await aSku();
  await keepFavourite(user.id, id);
  await fill(user.id, mostFavourites - 1);
  await expect(keepFavourite(user.id, id)).resolves.toBeUndefined();
});

test('favourites come a page at a time, the last page where a later one is asked for', async () => {
  const user = await aUser();
  const ids: number[] = [];
  for (let n = 0; n <= pageSize; n += 1) ids.push((await aSku()).id);
  const at = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, n));
  await db.insert(favourites).values(ids.map((skuId, n) => ({ userId: user.id, skuId, createdAt: at(n) })));
  const [first, last] = [await listFavourites(user.id, 1), await listFavourites(user.id, 99)];
  expect([first.total, first.pages, last.page]).toEqual([pageSize + 1, 2, 2]);
  expect([...first.skus, ...last.skus].map(({ id }) => id)).toEqual(ids.reverse());
});

test.each([undefined, '', '0', '-1', '1.5', 'abc', '1e3', '9'.repeat(40), '1 or 1=1'])(
  'the form of a favourite does not take %s for a SKU',
  (skuId) => {
    expect(savedForm.safeParse({ skuId }).success).toBe(false);
  },
);
