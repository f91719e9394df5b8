import { Trouble } from './say.mjs';

// of what this machine will provide, so that only what is set can be wrong
const PROVIDED = { DATABASE_URL: 'mysql://127.0.0.1/shop', REDIS_URL: 'redis://127.0.0.1' };

/** Complains with the whole list of what is wrong, before anything is started that would stumble over it. */
export async function demandRightSettings(env) {
  const { tsImport } = await import('tsx/esm/api'); // the packages have only just been installed
  const { checkEnv } = await tsImport('../lib/env.ts', import.meta.url);
  try {
    checkEnv({ ...PROVIDED, ...env });
  } catch (error) {
    throw new Trouble(error.message);
  }
}
