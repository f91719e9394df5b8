import { startAlipaySimulator } from '../local/alipay-simulator.mjs';

/** Alipay's first repeat comes after four minutes; here after a second. */
const timeFactor = 1 / 240;

/** An Alipay that tells `site` of payments, and whose trades and keys are at hand. */
export const anAlipay = (site: string) =>
  startAlipaySimulator({ appId: '2021000000000001', sellerId: '2088000000000001', site, timeFactor });
