import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { forgetMessages, leaveMessage } from '../../db/outbox.ts';
import { outbox, users } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { noDemo } from '../../db/testing/no-demo.ts';
import { log, logOptions } from '../../lib/log.ts';
import { startMailServer } from '../../local/mail-server.ts';
import { startSmsGateway } from '../../local/sms-gateway.ts';
import { deliverLine, deliverMessages } from './deliver-messages.ts';
import { setEmail } from './set-email.ts';

const gateway = await startSmsGateway('an-access-key');
const mailServer = await startMailServer();

afterAll(() => {
  gateway.close();
  mailServer.close();
});

const sms = {
  SMS_ACCESS_KEY_ID: 'an-access-key',
  SMS_ACCESS_KEY_SECRET: 'its secret',
  SMS_SIGN_NAME: '美多商城',
  SMS_TEMPLATE_CODE: 'SMS_1',
  SMS_ENDPOINT: gateway.url,
};
const mail = { SMTP_URL: mailServer.url, MAIL_FROM: '美多商城 <shop@meiduo.example>' };
const nothing = Object.fromEntries(Object.keys({ ...sms, ...mail, ...noDemo }).map((name) => [name, '']));

/** The shop is configured anew, as at a start. */
function configure(settings: Record<string, string>): void {
  Object.assign(process.env, nothing, settings);
  for (const name of ['env', 'sms-client', 'smtp']) {
    (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete(name);
  }
}

beforeEach(async () => {
  await db.delete(outbox);
  gateway.received.length = 0;
  mailServer.received.length = 0;
  gateway.answer('OK');
  mailServer.silence(false);
  configure({ ...sms, ...mail });
});

const anSms = (code = '123456') =>
  leaveMessage(db, { channel: 'sms', recipient: '13800138000', subject: code, body: `验证码 ${code}` });
const aMail = (recipient = 'lin@meiduo.example') =>
  leaveMessage(db, { channel: 'mail', recipient, subject: '你好', body: '正文', html: '<p>正文</p>' });
const theOnly = async () => {
  const [row] = await db.select().from(outbox);
  if (!row) throw new Error('the outbox is empty');
  return row;
};
const waitsFor = async () => {
  const [row] = await db
    .select({ seconds: sql`timestampdiff(second, now(3), ${outbox.nextTryAt})`.mapWith(Number) })
    .from(outbox);
  return row?.seconds ?? Number.NaN;
};
const expectPauses = (met: number[], planned: number[]) => {
  expect(met).toHaveLength(planned.length);
  for (const [index, pause] of planned.entries()) {
    expect(met[index]).toBeLessThanOrEqual(pause);
    expect(met[index]).toBeGreaterThan(pause - 4); // a slow machine looks a little later
  }
};
const letItBeDue = () => db.update(outbox).set({ nextTryAt: sql`now(3)` });
const letItBeOld = (seconds: number) =>
  db.update(outbox).set({ createdAt: sql`now(3) - interval ${seconds} second`, nextTryAt: sql`now(3)` });

describe('an SMS', () => {
  test('reaches the carrier with its code in the approved template, once', async () => {
    await anSms('042042');
    expect(await deliverMessages('sms')).toBe(1);
    expect(await deliverMessages('sms')).toBe(0);
    expect(gateway.received).toEqual([
      { to: '13800138000', signName: '美多商城', template: 'SMS_1', code: '042042' },
    ]);
    expect((await theOnly()).sentAt).not.toBeNull();
  });

  test('of an order goes out in its own template, late rather than never', async () => {
    configure({ ...sms, SMS_NOTICE_TEMPLATE_CODE: 'SMS_2' });
    await anSms('2611260000000001 is on its way');
    await letItBeOld(400);
    expect(await deliverMessages('sms')).toBe(1);
    expect(gateway.received).toEqual([
      {
        to: '13800138000',
        signName: '美多商城',
        template: 'SMS_2',
        order: '2611260000000001',
        state: 'is on its way',
      },
    ]);
  });

  test('with a code waits for no word of orders', async () => {
    const [order, code] = [
      { subject: '2611260000000001 is on its way', isNotice: true },
      { subject: '042042' },
    ];
    for (const of of [order, code])
      await db.insert(outbox).values({ channel: 'sms', recipient: '13800138000', body: '', ...of });
    expect(await deliverLine({ channel: 'sms', isNotice: false })).toBe(1);
    expect(gateway.received).toMatchObject([{ code: '042042' }]);
  });

  test('that the carrier refuses is tried again later, and later still', async () => {
    await anSms();
    gateway.answer('isv.BUSINESS_LIMIT_CONTROL');
    const pauses: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      await deliverMessages('sms');
      pauses.push(await waitsFor());
      await letItBeDue();
    }
    expectPauses(pauses, [5, 30, 120]);
    expect(await theOnly()).toMatchObject({
      attempts: 3,
      lastError: 'isv.BUSINESS_LIMIT_CONTROL',
      givenUpAt: null,
    });
    gateway.answer('OK');
    await deliverMessages('sms');
    expect(await theOnly()).toMatchObject({ attempts: 4, lastError: null });
    expect(gateway.received).toHaveLength(1);
  });

  test('whose code has run out is not sent any more', async () => {
    await anSms();
    await letItBeOld(300);
    await deliverMessages('sms');
    expect(gateway.received).toEqual([]);
    expect(await theOnly()).toMatchObject({
      sentAt: null,
      lastError: 'too late',
      givenUpAt: expect.any(Date),
    });
  });

  test('is given up at once where the next try would come after the end of its code', async () => {
    await anSms();
    await letItBeOld(298);
    gateway.answer('SERVICE_UNAVAILABLE');
    await deliverMessages('sms');
    expect((await theOnly()).givenUpAt).not.toBeNull();
  });

  test('is tried again after the carrier was away or refused the key', async () => {
    await anSms();
    configure({ ...sms, SMS_ENDPOINT: 'http://127.0.0.1:9' });
    await deliverMessages('sms');
    expect(await theOnly()).toMatchObject({ lastError: 'ECONNREFUSED', givenUpAt: null });
    configure({ ...sms, SMS_ACCESS_KEY_ID: 'another' });
    await letItBeDue();
    await deliverMessages('sms');
    expect(await theOnly()).toMatchObject({ lastError: 'InvalidAccessKeyId.NotFound', attempts: 2 });
  });

  test('does not wait for ever for a carrier that says nothing', async () => {
    await anSms();
    gateway.answer('silent');
    await deliverMessages('sms');
    expect(await theOnly()).toMatchObject({ sentAt: null, attempts: 1, lastError: expect.any(String) });
  });

  test('is sent by one of many who look at the same moment', async () => {
    for (let i = 0; i < 30; i += 1) await anSms(String(100_000 + i));
    const taken = await Promise.all(Array.from({ length: 5 }, () => deliverMessages('sms')));
    expect(taken.reduce((sum, one) => sum + one)).toBe(30);
    expect(new Set(gateway.received.map(({ code }) => code)).size).toBe(30);
    expect(gateway.received).toHaveLength(30);
  });

  test('that somebody takes who then dies is taken over after a minute', async () => {
    await anSms();
    await db.update(outbox).set({ attempts: 1, nextTryAt: sql`now(3) + interval 60 second` });
    expect(await deliverMessages('sms')).toBe(0);
    await letItBeDue();
    expect(await deliverMessages('sms')).toBe(1);
    expect(gateway.received).toHaveLength(1);
  });
});

describe('an e-mail', () => {
  test('leaves as text and HTML, to one address', async () => {
    await aMail();
    await deliverMessages('mail');
    const [received] = mailServer.received;
    expect(received).toMatchObject({ from: 'shop@meiduo.example', to: ['lin@meiduo.example'] });
    for (const part of [
      'multipart/alternative',
      'text/plain',
      'text/html',
      'Auto-Submitted: auto-generated',
    ]) {
      expect(received?.data).toContain(part);
    }
    expect((await theOnly()).sentAt).not.toBeNull();
  });

  test('is never sent to a second person, whatever the address looks like', async () => {
    await aMail('a@meiduo.example, b@meiduo.example');
    await aMail('"a@meiduo.example" <b@meiduo.example>');
    await aMail('a@meiduo.example\r\nBcc: b@meiduo.example');
    await deliverMessages('mail');
    const rows = await db.select().from(outbox);
    expect(rows.filter((row) => row.sentAt).length).toBe(mailServer.received.length);
    expect(rows.filter((row) => row.sentAt ?? row.givenUpAt)).toHaveLength(3);
    for (const { to, data } of mailServer.received) {
      expect(to).toHaveLength(1);
      expect(data).not.toMatch(/^Bcc:/im);
    }
  });

  test('to nobody is given up at once', async () => {
    await aMail('nobody@unknown.example');
    await deliverMessages('mail');
    const row = await theOnly();
    expect(row).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 550', givenUpAt: expect.any(Date) });
    expect(row.lastError).not.toContain('nobody');
  });

  test('waits for a server that is away, for hours, and is given up in the end', async () => {
    await aMail();
    configure({ ...mail, SMTP_URL: 'smtp://127.0.0.1:9' });
    const pauses: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      await deliverMessages('mail');
      pauses.push(await waitsFor());
      await letItBeDue();
    }
    expectPauses(pauses, [5, 30, 120, 600, 3_600]);
    await deliverMessages('mail');
    expect(await theOnly()).toMatchObject({ attempts: 6, givenUpAt: expect.any(Date) });
  });

  test('does not wait for ever for a server that says nothing', async () => {
    await aMail();
    mailServer.silence(true);
    await deliverMessages('mail');
    expect(await theOnly()).toMatchObject({ sentAt: null, lastError: 'ETIMEDOUT' });
  });
});

describe('without a way to send', () => {
  test('a demo keeps its messages to be read, and counts them as sent', async () => {
    configure({ SHOP_DEMO: '1' });
    await anSms();
    await deliverMessages('sms');
    expect((await theOnly()).sentAt).not.toBeNull();
    expect(gateway.received).toEqual([]);
  });

  test('a real shop keeps them and says why', async () => {
    configure({});
    await aMail();
    await deliverMessages('mail');
    expect(await theOnly()).toMatchObject({ sentAt: null, givenUpAt: null, lastError: 'not configured' });
  });
});

test('an address is not asked for where no mail can be sent', async () => {
  configure({});
  const user = await aUser();
  const asking = setEmail({ userId: user.id, email: 'lin@meiduo.example', locale: 'zh-CN' });
  await expect(asking).rejects.toMatchObject({ code: 'mail-not-sent' });
  expect(await db.select({ email: users.email }).from(users).where(eq(users.id, user.id))).toEqual([
    { email: null },
  ]);
});

test('what is logged of a failure names neither a person nor a code', async () => {
  const lines: string[] = [];
  const logged = pino(logOptions, { write: (line) => lines.push(line) });
  vi.spyOn(log, 'warn').mockImplementation(logged.warn.bind(logged));
  await anSms('987654');
  await aMail('nobody@unknown.example');
  gateway.answer('isv.MOBILE_NUMBER_ILLEGAL');
  await deliverMessages('sms');
  await deliverMessages('mail');
  vi.restoreAllMocks();
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('isv.MOBILE_NUMBER_ILLEGAL');
  for (const secret of ['13800138000', '987654', 'nobody', '正文'])
    expect(lines.join()).not.toContain(secret);
});

test('messages are forgotten a month after they were sent or given up, and no sooner', async () => {
  for (const recipient of ['old@x.example', 'young@x.example', 'waiting@x.example']) await aMail(recipient);
  const at = (recipient: string, days: number) =>
    db
      .update(outbox)
      .set({ sentAt: sql`now(3) - interval ${days} day` })
      .where(eq(outbox.recipient, recipient));
  await at('old@x.example', 31);
  await at('young@x.example', 29);
  expect(await forgetMessages(db)).toBe(1);
  const left = await db.select({ recipient: outbox.recipient }).from(outbox);
  expect(left.map(({ recipient }) => recipient).sort()).toEqual(['waiting@x.example', 'young@x.example']);
});
