import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { browsingHistory, skus, users } from '../../db/schema/index.ts';
import { aSku, aUser } from '../../db/testing/builders.ts';
import { forgetViews } from './forget-views.ts';
import { viewsIn, withView } from './guest-views.ts';
import { listViews, viewsOfGuest, viewsOfUser } from './history-queries.ts';
import { mostViews, noteViews } from './note-views.ts';
import { viewNote } from './saved-schema.ts';

const idsOf = (found: { id: number }[]) => found.map(({ id }) => id);
const seenBy = async (userId: number) => idsOf(await listViews(userId));

async function someSkus(times: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < times; n += 1) ids.push((await aSku()).id);
  return ids;
}

/** As if each had been looked at an hour ago, one after the other. */
async function lookedAtBefore(userId: number, ids: number[]): Promise<void> {
  const start = Date.now() - 3_600_000;
  await db
    .insert(browsingHistory)
    .values(ids.map((skuId, n) => ({ userId, skuId, viewedAt: new Date(start + n) })));
}

describe('the history of a user', () => {
  test('holds each SKU once, the last one looked at first', async () => {
    const user = await aUser();
    const [a = 0, b = 0] = await someSkus(2);
    await lookedAtBefore(user.id, [a, b]);
    expect(await seenBy(user.id)).toEqual([b, a]);
    await noteViews(user.id, [a]);
    expect(await seenBy(user.id)).toEqual([a, b]);
  });

  test('keeps the newest fifty', async () => {
    const user = await aUser();
    const [newest = 0, ...older] = await someSkus(mostViews + 1);
    await lookedAtBefore(user.id, older);
    await noteViews(user.id, [newest]);
    expect(await seenBy(user.id)).toEqual([newest, ...older.slice(1).reverse()]);
    const rows = await db.select().from(browsingHistory).where(eq(browsingHistory.userId, user.id));
    expect(rows).toHaveLength(mostViews);
  });

  test('takes no notice of what is not on the shelf', async () => {
    const user = await aUser();
    const { id } = await aSku({ isLaunched: false });
    await noteViews(user.id, [id, 999_999_999]);
    expect(await seenBy(user.id)).toEqual([]);
  });

  test('still shows and forgets what was taken off the shelf since, but no row recommends it', async () => {
    const user = await aUser();
    const [gone = 0, here = 0] = await someSkus(2);
    await lookedAtBefore(user.id, [gone, here]);
    await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, gone));
    expect(await listViews(user.id)).toMatchObject([{ id: here }, { id: gone, isLaunched: false }]);
    expect(idsOf(await viewsOfUser(user.id, 9, 0))).toEqual([here]);
    await forgetViews(user.id, gone);
    expect(await seenBy(user.id)).toEqual([here]);
  });

  test('is nobody else’s to see or to clear', async () => {
    const [one, other] = [await aUser(), await aUser()];
    const ids = await someSkus(2);
    await lookedAtBefore(one.id, ids);
    await forgetViews(other.id, ids[0]);
    await forgetViews(other.id);
    expect([await seenBy(other.id), (await seenBy(one.id)).length]).toEqual([[], 2]);
    await forgetViews(one.id);
    expect(await seenBy(one.id)).toEqual([]);
  });

  test('leaves out the page that it is shown on', async () => {
    const user = await aUser();
    const [a = 0, b = 0, c = 0] = await someSkus(3);
    await lookedAtBefore(user.id, [a, b, c]);
    expect(idsOf(await viewsOfUser(user.id, 2, c))).toEqual([b, a]);
    expect(idsOf(await viewsOfUser(user.id, 1, c))).toEqual([b]);
  });

  test('is not written for an account that was closed', async () => {
    const user = await aUser();
    await db.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    await noteViews(user.id, await someSkus(1));
    expect(await seenBy(user.id)).toEqual([]);
  });

  test('bears many pages opened at once', async () => {
    const user = await aUser();
    const ids = await someSkus(8);
    await Promise.all([...ids, ...ids].map((id) => noteViews(user.id, [id])));
    expect((await seenBy(user.id)).sort((a, b) => a - b)).toEqual(ids);
  });
});

describe('at login', () => {
  test('what the guest looked at comes first, in its order, and once', async () => {
    const user = await aUser();
    const [a = 0, b = 0, c = 0] = await someSkus(3);
    await lookedAtBefore(user.id, [a, b]);
    await noteViews(user.id, [c, a, c, 999_999_999]);
    expect(await seenBy(user.id)).toEqual([c, a, b]);
  });

  test('together they are still at most fifty', async () => {
    const user = await aUser();
    const all = await someSkus(mostViews + 5);
    await lookedAtBefore(user.id, all.slice(0, mostViews));
    const asGuest = all.slice(mostViews);
    await noteViews(user.id, asGuest);
    const seen = await seenBy(user.id);
    expect([seen.length, seen.slice(0, 5)]).toEqual([mostViews, asGuest]);
  });
});

describe('the history of a guest', () => {
  test('shows what is on the shelf, the last one first', async () => {
    const [a = 0, b = 0, gone = 0] = await someSkus(3);
    await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, gone));
    expect(idsOf(await viewsOfGuest([b, gone, 999_999_999, a], 9, 0))).toEqual([b, a]);
    expect(idsOf(await viewsOfGuest([b, a], 9, b))).toEqual([a]);
  });

  test('grows at its front, and the oldest of twenty-one is forgotten', () => {
    const cookie = Array.from({ length: 25 }, (_, n) => n + 1).reduce(
      (before, skuId) => withView(viewsIn(before), skuId),
      '',
    );
    expect(viewsIn(cookie)).toEqual(Array.from({ length: 20 }, (_, n) => 25 - n));
    expect(viewsIn(withView(viewsIn(cookie), 7)).slice(0, 2)).toEqual([7, 25]);
  });

  test.each([
    [undefined, []],
    ['', []],
    ['3.1.3.2', [3, 1, 2]],
    ['<script>', []],
    ['0.-1.1e3.007.5', [5]],
    ['1;drop table skus', []],
    [`${'9'.repeat(16)}.4`, [4]],
    ['4'.repeat(5_000), []],
    [Array.from({ length: 99 }, (_, n) => n + 1).join('.'), Array.from({ length: 20 }, (_, n) => n + 1)],
  ])('reads the cookie %j as %j', (cookie, views) => {
    expect(viewsIn(cookie)).toEqual(views);
  });
});

test.each([undefined, null, 7, {}, { skuId: '1' }, { skuId: 0 }, { skuId: 1.5 }, { skuId: 1e300 }])(
  '%j is no note of a view',
  (body) => {
    expect(viewNote.safeParse(body).success).toBe(false);
  },
);
