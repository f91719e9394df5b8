import { chmodSync, chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { find } from '../find-program.mjs';
import { ask } from '../processes.mjs';
import { Trouble } from '../say.mjs';

const NAME = 'mysql';
const MAKE = ['--system', '--no-create-home', '--home-dir=/nonexistent', '--shell=/usr/sbin/nologin', NAME];

/** Who the nodes run as. Not root: the rsync server of a state transfer then writes as nobody and fails. */
export function mysqlAccount(folder) {
  if (process.getuid() !== 0) return { options: [], give: () => {} };
  const id = (flag) => Number(ask('id', [flag, NAME]).text.trim() || Number.NaN);
  if (Number.isNaN(id('-u'))) ask(find('useradd'), MAKE);
  const [uid, gid] = [id('-u'), id('-g')];
  if (Number.isNaN(uid)) throw new Trouble(`The account ${NAME} could not be made; the database runs as it.`);
  letThrough(folder);
  return { options: [`--user=${NAME}`], give: (path) => chownSync(path, uid, gid) };
}

// Into the data folder, where everything else is closed by its own mode; what lies above it is not ours to open.
function letThrough(folder) {
  for (const ours of [folder, dirname(folder)]) chmodSync(ours, 0o711);
  for (let path = dirname(dirname(folder)); path !== dirname(path); path = dirname(path)) {
    if (statSync(path).mode & 0o001) continue;
    throw new Trouble(
      `The account ${NAME} cannot pass through ${path} (chmod o+x "${path}", or set SHOP_DATA_DIR to another folder).`,
    );
  }
}
