import { existsSync } from 'node:fs';
import { find } from './find-program.mjs';
import { Trouble, timed } from './say.mjs';
import { installHint, installPackages } from './system-packages.mjs';

export const MARIADB = {
  name: 'MariaDB',
  programs: [['mariadbd'], ['mariadb-install-db', 'mysql_install_db'], ['my_print_defaults']],
  apt: {
    'mariadb-server-core': /^mariadb-server-core(-[\d.]+)?$/,
    'mariadb-client-core': /^mariadb-client-core(-[\d.]+)?$/,
  },
  brew: 'mariadb',
  instead: 'DATABASE_URL',
};

export const REDIS = {
  name: 'Redis',
  programs: [['redis-server', 'valkey-server']],
  apt: { 'redis-server': /^(redis|valkey)-server$/ },
  brew: 'redis',
  instead: 'REDIS_URL (or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN)',
};

/** Only the fault suite makes backups. */
export const MARIADB_DUMP = {
  name: 'mariadb-dump',
  programs: [
    ['mariadb-dump', 'mysqldump'],
    ['mariadb', 'mysql'],
  ],
  apt: { 'mariadb-client': /^mariadb-client(-[\d.]+)?$/ },
  brew: 'mariadb',
  instead: 'PATH',
};

export const GALERA_LIBRARY = '/usr/lib/galera/libgalera_smm.so';

/** What makes several MariaDBs one, and carries a copy of the data to a new one. */
export const GALERA = {
  name: 'Galera',
  programs: [['rsync'], ['lsof', 'ss']],
  file: GALERA_LIBRARY,
  apt: { 'galera-4': /^galera-4$/, rsync: /^rsync$/, lsof: /^lsof$/ },
};

export const HAPROXY = {
  name: 'HAProxy',
  programs: [['haproxy']],
  apt: { haproxy: /^haproxy$/ },
  brew: 'haproxy',
};

/** Makes sure that the server programs are there, installing what is missing in one go. */
export async function providePrograms(wanted) {
  const missing = wanted.filter(isMissing);
  if (missing.length === 0) return;
  const failure = await timed(
    (reason) => `${names(missing)} ${reason ? 'not installed' : 'installed'}`,
    () => installPackages(missing),
  );
  const still = missing.filter(isMissing);
  if (still.length > 0)
    throw new Trouble(`${failure ?? 'The installation did not help.'} ${whatToDo(still)}`);
}

const isMissing = ({ programs, file }) =>
  programs.some((names) => !find(...names)) || (file !== undefined && !existsSync(file));

const names = (programs) => programs.map(({ name }) => name).join(' and ');

function whatToDo(missing) {
  const settings = missing.flatMap(({ instead }) => instead ?? []).join(' and ');
  return `${names(missing)} missing: ${installHint(missing)}${settings && `, or set ${settings}`}.`;
}
