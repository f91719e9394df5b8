import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { outbox } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { noDemo } from '../../db/testing/no-demo.ts';
import { refusalOf } from '../../lib/outage.ts';
import { startSmsGateway } from '../../local/sms-gateway.ts';
import { deliverMessages } from './deliver-messages.ts';
import { sendCode } from './send-code.ts';
import { sendResetCode } from './send-reset-code.ts';
import { aSolution } from './testing/a-solution.ts';

const gateway = await startSmsGateway('an-access-key');
afterAll(() => gateway.close());

const carrier = {
  ...noDemo,
  SMS_ACCESS_KEY_ID: 'an-access-key',
  SMS_ACCESS_KEY_SECRET: 'its secret',
  SMS_SIGN_NAME: '美多商城',
  SMS_TEMPLATE_CODE: 'SMS_1',
};

/** The shop is configured anew, as at a start. */
function configure(endpoint = gateway.url): void {
  Object.assign(process.env, carrier, { SMS_ENDPOINT: endpoint });
  for (const name of ['env', 'sms-client'])
    (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete(name);
}

beforeEach(() => {
  gateway.received.length = 0;
  gateway.answer('OK');
  configure();
});

const aMobile = () => `17${String(randomInt(1e9)).padStart(9, '0')}`;
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

const met = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return refusalOf(error)?.code ?? error;
  }
};

/** Without a puzzle, of which one address has three an hour. */
const ask = (mobile: string, clientAddress: string) =>
  met(sendCode({ purpose: 'register', mobile, clientAddress, puzzle: '', locale: 'zh-CN' }));
const reset = async (account: string) =>
  met(sendResetCode(account, { clientAddress: anAddress(), puzzle: await aSolution(), locale: 'zh-CN' }));
const rowsOf = (mobile: string) => db.select().from(outbox).where(eq(outbox.recipient, mobile));

const faults: [string, () => void, string][] = [
  ['refuses it', () => gateway.answer('isv.AMOUNT_NOT_ENOUGH'), 'isv.AMOUNT_NOT_ENOUGH'],
  ['is away', () => configure('http://127.0.0.1:9'), 'ECONNREFUSED'],
];

test.each(faults)(
  'whoever asks for a code is told when the carrier %s, as often as it does, and loses nothing',
  async (_, strike, reason) => {
    const [mobile, clientAddress] = [aMobile(), anAddress()];
    strike();
    for (let i = 0; i < 12; i += 1) expect(await ask(mobile, clientAddress)).toBe('code-not-sent');
    for (const row of await rowsOf(mobile))
      expect(row).toMatchObject({ sentAt: null, lastError: reason, givenUpAt: expect.any(Date) });
    gateway.answer('OK');
    configure();
    expect(await ask(mobile, clientAddress)).toBe('done');
    expect(await ask(mobile, clientAddress)).toBe('code-too-soon');
    await deliverMessages('sms');
    expect(gateway.received.map(({ to }) => to)).toEqual([mobile]);
  },
);

test('whoever asks for a code is told within seconds when the carrier says nothing, and may ask again at once', async () => {
  const [mobile, clientAddress] = [aMobile(), anAddress()];
  gateway.answer('silent');
  const from = performance.now();
  const asking = ask(mobile, clientAddress);
  await vi.waitFor(async () => expect(await rowsOf(mobile)).toHaveLength(1), { interval: 20 });
  expect(await deliverMessages('sms')).toBe(0); // no round takes what somebody waits for
  expect(await asking).toBe('code-not-sent');
  expect(performance.now() - from).toBeLessThan(4_500);
  gateway.answer('OK');
  expect(await ask(mobile, clientAddress)).toBe('done');
  expect(await ask(mobile, clientAddress)).toBe('code-too-soon');
  expect(gateway.received).toHaveLength(1);
  await vi.waitFor(
    async () => expect((await rowsOf(mobile)).map((row) => row.givenUpAt !== null)).toEqual([true, false]),
    { timeout: 12_000, interval: 100 },
  );
});

test('a code is with the carrier when its asker is told so', async () => {
  const mobile = aMobile();
  expect(await ask(mobile, anAddress())).toBe('done');
  expect(gateway.received.map(({ to }) => to)).toEqual([mobile]);
  expect(await deliverMessages('sms')).toBe(0);
});

test('who forgot a password is told that the carrier is away, alike with and without an account', async () => {
  const mobile = aMobile();
  const { username } = await aUser({ mobile });
  const nobody = `nobody_${randomInt(1e9)}`;
  const both = () => Promise.all([username, nobody].map(reset));
  gateway.answer('isv.AMOUNT_NOT_ENOUGH');
  expect(await reset(`nobody_${randomInt(1e9)}`)).toBe('done');
  configure('http://127.0.0.1:9');
  expect(await both()).toEqual(['code-not-sent', 'code-not-sent']);
  gateway.answer('silent');
  configure();
  expect(await both()).toEqual(['code-not-sent', 'code-not-sent']);
  expect(await rowsOf(mobile)).toEqual([]);
  gateway.answer('OK');
  expect(await both()).toEqual(['done', 'done']);
  expect(await rowsOf(mobile)).toHaveLength(1);
});

test('a shop without a carrier says so to whoever asks for a code', async () => {
  Object.assign(process.env, Object.fromEntries(Object.keys(carrier).map((name) => [name, ''])));
  (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete('env');
  expect(await ask(aMobile(), anAddress())).toBe('code-not-sent');
  expect(await reset(`nobody_${randomInt(1e9)}`)).toBe('code-not-sent');
});
