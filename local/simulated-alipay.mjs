import { startAlipaySimulator } from './alipay-simulator.mjs';
import { whenEnding } from './ending.mjs';
import { simulatesAlipay } from './settings.mjs';

const APP_ID = '2021000000000001';
const SELLER_ID = '2088000000000001';

/**
 * The simulated Alipay of a demo, and what the shop has to be told about it; ends with the command. Its keys are made
 * anew at each start.
 * @returns {Promise<Record<string, string>>}
 */
export async function provideAlipay(env) {
  if (!simulatesAlipay(env)) return {};
  const { settings, close } = await startAlipaySimulator({
    appId: APP_ID,
    sellerId: SELLER_ID,
    site: new URL(env.NEXTAUTH_URL).origin,
    timeFactor: Number(env.SIMULATOR_TIME_FACTOR ?? 1),
    adopts: true,
  });
  whenEnding(close);
  return settings;
}
