import { whenEnding } from './ending.mjs';
import { startQqSimulator } from './qq-simulator.mjs';
import { simulatesQq } from './settings.mjs';
import { makeSecret } from './state.mjs';

const APP_ID = '100000001'; // always the same, so that a person of the demo stays known

/**
 * The simulated QQ of a demo, and what the shop has to be told about it; ends with the command.
 * @returns {Promise<Record<string, string>>}
 */
export async function provideQq(env) {
  if (!simulatesQq(env)) return {};
  const app = { appId: APP_ID, appKey: makeSecret() };
  const { url, close } = await startQqSimulator({ ...app, site: new URL(env.NEXTAUTH_URL).origin });
  whenEnding(close);
  return { QQ_APP_ID: app.appId, QQ_APP_KEY: app.appKey, QQ_GATEWAY: url };
}
