import { node } from './processes.mjs';
import { Trouble, timed } from './say.mjs';

/** Brings the tables up to date, and fills an empty demo shop. */
export async function prepareDatabase(env, { stdout } = {}) {
  const script = ['--conditions', 'react-server', '--import', 'tsx', 'scripts/prepare.ts'];
  const { code } = await timed(
    (result) => (result.code === 0 ? 'Database prepared' : 'Database not prepared'),
    () => node(script, { env, stdout }),
  );
  if (code !== 0) throw new Trouble('The database could not be prepared; the reason stands above.');
}
