import type { Db } from '../index.ts';
import { categories } from '../schema/index.ts';

/**
 * Fills an empty database: the frame of the catalogue always, goods, accounts and past orders only for a
 * demonstration. Does nothing when there are categories. `db` must stand on a single connection.
 */
export async function seedShop(db: Db, { isDemo }: { isDemo: boolean }): Promise<'seeded' | 'present'> {
  const [known] = await db.select({ id: categories.id }).from(categories).limit(1);
  if (known) return 'present';
  // only now: reading all of the sample data would lengthen every start of a shop that has its own
  const { openAccounts } = await import('./open-accounts.ts');
  const { seedDemo } = await import('./seed-demo.ts');
  const { seedFrame } = await import('./seed-frame.ts');
  const accounts = isDemo ? await openAccounts() : undefined;
  await db.transaction(async (tx) => {
    await seedFrame(tx);
    if (accounts) await seedDemo(tx, accounts, new Date());
  });
  return 'seeded';
}
