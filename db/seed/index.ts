import type { Db } from '../index.ts';
import { categories } from '../schema/index.ts';
import { openAccounts } from './open-accounts.ts';
import { seedDemo } from './seed-demo.ts';
import { seedFrame } from './seed-frame.ts';

/**
 * Fills an empty database: the frame of the catalogue always, goods, accounts and past orders only for a
 * demonstration. Does nothing when there are categories. `db` must stand on a single connection.
 */
export async function seedShop(db: Db, { isDemo }: { isDemo: boolean }): Promise<'seeded' | 'present'> {
  const [known] = await db.select({ id: categories.id }).from(categories).limit(1);
  if (known) return 'present';
  const accounts = isDemo ? await openAccounts() : undefined;
  await db.transaction(async (tx) => {
    await seedFrame(tx);
    if (accounts) await seedDemo(tx, accounts, new Date());
  });
  return 'seeded';
}
