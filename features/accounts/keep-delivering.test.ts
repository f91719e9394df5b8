import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { oneTimeSecrets, outbox } from '../../db/schema/index.ts';
import { noDemo } from '../../db/testing/no-demo.ts';
import { log } from '../../lib/log.ts';
import { startSmsGateway } from '../../local/sms-gateway.ts';
import { keepDelivering } from './keep-delivering.ts';
import { forgetSecrets } from './one-time-secrets.ts';
import { leaveCode } from './send-code.ts';

const gateway = await startSmsGateway('an-access-key');
afterAll(() => gateway.close());
Object.assign(process.env, {
  ...noDemo,
  SMS_ACCESS_KEY_ID: 'an-access-key',
  SMS_ACCESS_KEY_SECRET: 'its secret',
  SMS_SIGN_NAME: '美多商城',
  SMS_TEMPLATE_CODE: 'SMS_1',
  SMS_ENDPOINT: gateway.url,
});
const aMobile = () => `17${String(randomInt(1e9)).padStart(9, '0')}`;
const anHourMs = 3_600_000;

test('a shop without a way to send says so at its start, once for each', () => {
  const warn = vi.spyOn(log, 'warn');
  keepDelivering(anHourMs);
  expect(warn.mock.calls).toEqual([[{ channel: 'mail' }, expect.stringContaining('SMTP_URL is not set')]]);
  warn.mockRestore();
});

test('a code goes to the carrier at once, whenever the next round is', async () => {
  await db.delete(outbox);
  await leaveCode({ purpose: 'register', mobile: aMobile(), locale: 'zh-CN' });
  gateway.received.length = 0;
  const mobiles = Array.from({ length: 5 }, aMobile);
  await Promise.all(mobiles.map((mobile) => leaveCode({ purpose: 'register', mobile, locale: 'zh-CN' })));
  await vi.waitFor(
    () => expect(gateway.received.map(({ to }) => to)).toEqual(expect.arrayContaining(mobiles)),
    { timeout: 5_000, interval: 20 },
  );
});

test('what a code was for is forgotten a day after it ended', async () => {
  const [old, young] = [aMobile(), aMobile()];
  for (const [mobile, hours] of [
    [old, 25],
    [young, 23],
  ] as const) {
    await leaveCode({ purpose: 'register', mobile, locale: 'zh-CN' });
    await db
      .update(oneTimeSecrets)
      .set({ expiresAt: sql`now(3) - interval ${hours} hour` })
      .where(eq(oneTimeSecrets.subject, mobile));
  }
  await forgetSecrets();
  const subjects = (await db.select().from(oneTimeSecrets)).map(({ subject }) => subject);
  expect(subjects).toContain(young);
  expect(subjects).not.toContain(old);
});
