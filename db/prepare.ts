import { env } from '../lib/env.ts';
import { connect } from './connect.ts';
import { migrateDatabase } from './migrate.ts';
import { indexWhatIsMissing } from './search-index.ts';
import { completePermissions } from './seed/complete-permissions.ts';
import { seedShop } from './seed/index.ts';

const { DATABASE_URL, SHOP_DEMO } = env();

try {
  await migrateDatabase(DATABASE_URL, loadFirstData);
} catch (error) {
  console.error(`The database could not be prepared: ${error instanceof Error ? error.message : error}`);
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exit(1);
}

async function loadFirstData(): Promise<void> {
  const database = connect(DATABASE_URL, 1);
  const seeded = await seedShop(database.db, { isDemo: SHOP_DEMO === '1' });
  await completePermissions(database.db);
  await indexWhatIsMissing(database.db);
  await database.end();
  console.log(seeded === 'seeded' ? 'database migrated, first data loaded' : 'database up to date');
}
