import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot, NEXT } from './paths.mjs';
import { node } from './processes.mjs';
import { say, Trouble, timed } from './say.mjs';
import { buildFingerprint } from './sources.mjs';

/** Makes the production build unless the present one was made from the same sources, and the server that serves it. */
export async function provideBuild(env, { isPatient = false } = {}) {
  await buildPages(env, isPatient);
  const { code, output } = await node([inRoot('scripts/bundle.mjs')], { env, quiet: true, isPatient });
  if (code !== 0) throw new Trouble(`The server could not be built:\n${output}`);
}

async function buildPages(env, isPatient) {
  const stamp = inRoot(env.NEXT_DIST_DIR ?? '.next', 'shop-stamp');
  const fingerprint = buildFingerprint(`${process.version} ${env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  rmSync(stamp, { force: true });
  say('Building the shop ...');
  const { code, output } = await timed(
    (result) => (result.code === 0 ? 'Shop built' : 'The build failed'),
    () => node([NEXT, 'build'], { env, quiet: true, isPatient }),
  );
  if (code !== 0) throw new Trouble(`The build failed:\n${output}`);
  writeFileSync(stamp, fingerprint);
}
