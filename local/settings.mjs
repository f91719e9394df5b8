import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Trouble } from './say.mjs';
import { changeState, makeSecret } from './state.mjs';

const PROVIDER = /^(ALIPAY|QQ|SMS|S3)_|^SMTP_URL$/;
const DEFAULT_PORT = '3000';

/** What the owner has set, in the environment or in .env; an empty value counts as not set. */
export function readSettings() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  for (const [name, value] of Object.entries(process.env)) if (!value.trim()) delete process.env[name];
  process.env.PORT ??= DEFAULT_PORT;
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  return process.env;
}

export function portOf({ PORT }) {
  const port = Number(PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble('PORT is no port: it has to be a number from 1 to 65535.');
}

export const hasDatabase = ({ DATABASE_URL }) => DATABASE_URL !== undefined;

export const hasRedis = ({ REDIS_URL, UPSTASH_REDIS_REST_URL }) =>
  REDIS_URL !== undefined || UPSTASH_REDIS_REST_URL !== undefined;

/** Only a shop without any real setting is a demo by itself: its accounts have passwords that are in the README. */
export function isDemoByItself(env) {
  const isSet = (name) => env[name] !== undefined;
  const hasProvider = Object.keys(env).some((name) => PROVIDER.test(name));
  return !isSet('SHOP_DEMO') && !isSet('DATABASE_URL') && !isSet('NEXTAUTH_URL') && !hasProvider;
}

/**
 * What the shop on this machine needs besides the addresses of its services.
 * @returns {Promise<Record<string, string>>}
 */
export async function localSettings(env, folder) {
  const byItself = isDemoByItself(env);
  const demo = byItself || env.SHOP_DEMO === '1';
  return {
    ...(byItself && { SHOP_DEMO: '1' }),
    ...(demo && { HOST: byItself ? '127.0.0.1' : (env.HOST ?? '127.0.0.1') }),
    ...(demo && !env.NEXTAUTH_URL && { NEXTAUTH_URL: `http://localhost:${env.PORT}` }),
    ...((demo || !hasDatabase(env)) && missing(env, await secrets(folder))),
  };
}

/** Only a demo that has no real QQ, so that nobody comes into a real shop by choosing who to be. */
export const simulatesQq = (env) => env.SHOP_DEMO === '1' && env.QQ_APP_ID === undefined;

/** Likewise: in a real shop nobody pays at a simulator. */
export const simulatesAlipay = (env) => env.SHOP_DEMO === '1' && env.ALIPAY_APP_ID === undefined;

/** Made once for a data folder, so that sessions outlive a restart. */
export function secrets(folder) {
  return changeState(folder, (state) => {
    state.secrets ??= {
      NEXTAUTH_SECRET: makeSecret(),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: makeSecret('base64'),
    };
    return state.secrets;
  });
}

const missing = (env, values) => Object.fromEntries(Object.entries(values).filter(([name]) => !env[name]));
