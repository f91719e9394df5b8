import { connect } from '../db/connect.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { indexWhatIsMissing } from '../db/search-index.ts';
import { completePermissions } from '../db/seed/complete-permissions.ts';
import { seedShop } from '../db/seed/index.ts';
import { settleDemoUsers } from '../features/accounts/settle-demo-users.ts';
import { makeFirstAdministrator } from '../features/backoffice/team/make-first-administrator.ts';
import { env } from '../lib/env.ts';

const letIn = 'demo accounts enabled again';
const keptOut = 'demo accounts disabled, since their passwords are in the README and this is no demo';

try {
  await migrateDatabase(env().DATABASE_URL, loadFirstData);
} catch (error) {
  console.error(`The database could not be prepared: ${error instanceof Error ? error.message : error}`);
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exit(1);
}

async function loadFirstData(): Promise<void> {
  const database = connect(env().DATABASE_URL, 1);
  const isDemo = env().SHOP_DEMO === '1';
  const seeded = await seedShop(database.db, { isDemo });
  await completePermissions(database.db);
  await indexWhatIsMissing(database.db);
  const settled = await settleDemoUsers(database.db, { isDemo });
  const administrator = await makeFirstAdministrator(database.db, env());
  await database.end();
  console.log(seeded === 'seeded' ? 'database migrated, first data loaded' : 'database up to date');
  if (settled.length > 0) console.log(`${isDemo ? letIn : keptOut}: ${settled.join(', ')}`);
  if (administrator === 'made') console.log('first administrator made; ADMIN_PASSWORD is no longer needed');
}
