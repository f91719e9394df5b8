import { tracingChannel } from 'node:diagnostics_channel';
import { bareOf, offencesIn } from './portable.ts';

/** What a statement says that not every database understands, and why it may. */
const excused: [statement: RegExp, offence: string][] = [
  [/^SET (idle_transaction_timeout|wsrep_sync_wait) =/, 'settings of MariaDB'], // db/connect.ts goes on without them
  [/^ALTER DATABASE CHARACTER SET/, 'a whole database'], // db/migrate.ts goes on where the database is utf8mb4
  [/^SELECT t\.trx_mysql_thread_id AS connection_id/, "the engine's own tables"], // reconcile asks MariaDB and MySQL alone
  [/^ALTER TABLE `(skus` ADD `rating|users` ADD `verified_email)` /, 'a stored column added later'], // docs: how a new TiDB begins
  [/^ALTER TABLE `\w+` ADD CONSTRAINT `\w+` FOREIGN KEY /, 'foreign key'], // docs: what PlanetScale has to be told
];

/** What tests say for themselves. */
const ofTests: typeof excused = [
  [/^checksum table /, 'statements of one server'], // whether a second seeding changed anything
  [/^SET SESSION innodb_snapshot_isolation/, 'settings of MariaDB'], // an error that MariaDB alone has
  [/^BEGIN NOT ATOMIC SIGNAL /, 'two statements in a packet'], // the error of a cluster's node, without a cluster
];

/** Tells each statement that this process sends to a database and that others would not understand, once; answers how to stop it. */
export function heedStatements(tell: (statement: string, offences: string[]) => void): () => void {
  const heard = new Set<string>();
  const heed = (message: unknown) => {
    const { query, database } = message as { query: string; database: string };
    const bare = bareOf(query);
    if (!database || heard.has(bare)) return; // without a database it is the administrator of the tests
    heard.add(bare);
    const offences = offencesIn(query).filter((offence) => !isExcused(query, offence));
    if (offences.length > 0) tell(bare, offences);
  };
  const starts = ['mysql2:query', 'mysql2:execute'].map((channel) => tracingChannel(channel).start);
  for (const start of starts) start.subscribe(heed);
  return () => {
    for (const start of starts) start.unsubscribe(heed);
  };
}

const isExcused = (query: string, offence: string) =>
  [...excused, ...ofTests].some(([statement, which]) => which === offence && statement.test(query.trim()));
