import { afterAll, beforeAll, expect } from 'vitest';
import { forget } from './forget.ts';
import { anOwnDatabase, findingsIn } from './own-database.ts';

/** A database of its own for the tests of a file, in which after them every invariant of the shop must hold. */
export function inAnOwnShop(purpose: string): void {
  let shop: Awaited<ReturnType<typeof anOwnDatabase>>;
  const common = process.env.DATABASE_URL;

  beforeAll(async () => {
    shop = await anOwnDatabase(purpose);
    process.env.DATABASE_URL = shop.url;
    forget();
  });

  afterAll(async () => {
    process.env.DATABASE_URL = common;
    expect(await findingsIn(shop.url)).toEqual([]);
    await shop.drop();
  });
}
