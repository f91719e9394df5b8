import { randomInt } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { oneTimeSecrets, outbox } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { refusalOf } from '../../lib/outage.ts';
import { closeRedis, readScript } from '../../lib/redis.ts';
import type { ShopError } from '../../lib/shop-error.ts';
import { allowCode } from './allow-code.ts';
import { proveCode, spend } from './one-time-secrets.ts';
import { type CodeWish, sendCode } from './send-code.ts';
import { aSolution } from './testing/a-solution.ts';

const aMobile = () => `17${String(randomInt(1e9)).padStart(9, '0')}`;
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

const send = async (given: Partial<CodeWish>) =>
  sendCode({
    purpose: 'register',
    mobile: aMobile(),
    locale: 'zh-CN',
    clientAddress: anAddress(),
    puzzle: await aSolution(),
    ...given,
  });

const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return refusalOf(error)?.code ?? error;
  }
};

const messagesTo = (mobile: string) =>
  db.select().from(outbox).where(eq(outbox.recipient, mobile)).orderBy(desc(outbox.id));
const codeTo = async (mobile: string) => (await messagesTo(mobile))[0]?.subject ?? '';
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** The pause of a number is over; the counters stay. */
const afterThePause = () =>
  readScript({
    lua: "for _, key in ipairs(redis.call('KEYS', '*:pause:*')) do redis.call('DEL', key) end return 1",
    keys: [],
    args: [],
  });

describe('a code', () => {
  test('goes out as an SMS in the language of the visitor', async () => {
    const [chinese, english] = [aMobile(), aMobile()];
    await send({ mobile: chinese });
    await send({ mobile: english, locale: 'en' });
    expect((await messagesTo(chinese))[0]?.body).toMatch(/^【美多商城】注册验证码 \d{6}，5 分钟内有效/);
    expect((await messagesTo(english))[0]?.body).toMatch(/^\[Meiduo\] \d{6} is your code to register/);
  });

  test('is asked for alike with and without an account, and only the SMS tells the difference', async () => {
    const mobile = aMobile();
    await aUser({ mobile });
    expect(await refusal(send({ mobile }))).toBe('done');
    expect((await messagesTo(mobile))[0]?.body).toContain('已经有账号');
  });

  const prove = (mobile: string, code: string, purpose: CodeWish['purpose'] = 'register') =>
    proveCode({ purpose, subject: mobile }, code);

  test('opens its own purpose and number, and no other', async () => {
    const [mobile, other] = [aMobile(), aMobile()];
    await send({ mobile });
    await send({ mobile: other });
    const code = await codeTo(mobile);
    expect(await refusal(prove(mobile, code, 'bind'))).toBe('code-wrong');
    expect(await refusal(prove(other, code))).toBe('code-wrong');
    expect(await refusal(prove(mobile, code))).toBe('done');
  });

  test('is spent once, also by two at the same moment', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const code = await codeTo(mobile);
    const use = async () => {
      const proven = await prove(mobile, code);
      await inTransaction((tx) => spend(tx, proven));
    };
    expect((await Promise.all([refusal(use()), refusal(use())])).sort()).toEqual(['code-wrong', 'done']);
    expect(await refusal(use())).toBe('code-wrong');
  });

  test('is burnt after five wrong tries, however many come at once', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const code = await codeTo(mobile);
    await Promise.all(Array.from({ length: 20 }, () => refusal(prove(mobile, wrong(code)))));
    expect(await refusal(prove(mobile, code))).toBe('code-wrong');
  });

  test('still opens after four wrong tries', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const code = await codeTo(mobile);
    for (let i = 0; i < 4; i += 1) await refusal(prove(mobile, wrong(code)));
    expect(await refusal(prove(mobile, code))).toBe('done');
  });

  test('ends after five minutes', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const [secret] = await db
      .select({ left: sql`timestampdiff(second, now(3), ${oneTimeSecrets.expiresAt})`.mapWith(Number) })
      .from(oneTimeSecrets)
      .where(eq(oneTimeSecrets.subject, mobile));
    expect(secret?.left).toBeGreaterThan(270);
    expect(secret?.left).toBeLessThanOrEqual(300);
    await db
      .update(oneTimeSecrets)
      .set({ expiresAt: sql`now(3) - interval 1 second` })
      .where(eq(oneTimeSecrets.subject, mobile));
    expect(await refusal(prove(mobile, await codeTo(mobile)))).toBe('code-wrong');
  });

  test('ends with the next one', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const first = await codeTo(mobile);
    await afterThePause();
    await send({ mobile });
    const second = await codeTo(mobile);
    if (first !== second) expect(await refusal(prove(mobile, first))).toBe('code-wrong');
    expect(await refusal(prove(mobile, second))).toBe('done');
  });

  test('is kept as a digest, and Redis sees no number', async () => {
    const mobile = aMobile();
    await send({ mobile });
    const [secret] = await db.select().from(oneTimeSecrets).where(eq(oneTimeSecrets.subject, mobile));
    expect(secret?.digest).not.toContain(await codeTo(mobile));
    const keys = await readScript({ lua: "return redis.call('KEYS', '*')", keys: [], args: [] });
    expect(JSON.stringify(keys)).not.toContain(mobile);
  });
});

describe('how many codes', () => {
  test('one number gets one a minute, also when many ask at once and for different things', async () => {
    const mobile = aMobile();
    const asks = (['register', 'bind', 'reset', 'change-mobile'] as const).map((purpose) =>
      refusal(send({ mobile, purpose })),
    );
    expect((await Promise.all(asks)).sort()).toEqual([
      'code-too-soon',
      'code-too-soon',
      'code-too-soon',
      'done',
    ]);
    expect(await messagesTo(mobile)).toHaveLength(1);
    const again = send({ mobile }).catch((error: ShopError<'code-too-soon'>) => error.details.waitSeconds);
    expect(await again).toBeGreaterThan(50);
  });

  test('who comes too soon keeps the solved puzzle', async () => {
    const [mobile, puzzle] = [aMobile(), await aSolution()];
    await send({ mobile });
    expect(await refusal(send({ mobile, puzzle }))).toBe('code-too-soon');
    await afterThePause();
    expect(await refusal(send({ mobile, puzzle }))).toBe('done');
  });

  test('one number gets ten a day', async () => {
    const mobile = aMobile();
    const met: unknown[] = [];
    for (let i = 0; i < 11; i += 1) {
      met.push(await refusal(send({ mobile })));
      await afterThePause();
    }
    expect(met).toEqual([...Array(10).fill('done'), 'code-limit']);
  });

  test('one address gets thirty a day for whatever numbers, solved or not', async () => {
    const clientAddress = anAddress();
    const met: unknown[] = [];
    for (let i = 0; i < 3; i += 1) met.push(await refusal(send({ clientAddress, puzzle: '' })));
    const puzzles = await Promise.all(Array.from({ length: 28 }, aSolution));
    for (const puzzle of puzzles) met.push(await refusal(send({ clientAddress, puzzle })));
    expect(met).toEqual([...Array(30).fill('done'), 'code-limit']);
  });

  test('without a puzzle one address gets three an hour', async () => {
    const clientAddress = anAddress();
    const met: unknown[] = [];
    for (let i = 0; i < 4; i += 1) met.push(await refusal(send({ clientAddress, puzzle: '' })));
    expect(met).toEqual(['done', 'done', 'done', 'too-many-tries']);
    expect(await refusal(send({ clientAddress }))).toBe('done');
    expect(await refusal(send({ clientAddress: anAddress(), puzzle: '' }))).toBe('done');
  });

  test('what is refused is not counted', async () => {
    const [mobile, clientAddress] = [aMobile(), anAddress()];
    await send({ mobile, clientAddress });
    for (let i = 0; i < 40; i += 1) await refusal(allowCode(mobile, { clientAddress, puzzle: '' }));
    expect(await refusal(send({ clientAddress }))).toBe('done');
  });
});

const otherwise = (hex: string) => hex.replace(/^./, (first) => (first === '0' ? '1' : '0'));

describe('the human check', () => {
  test('counts a solved puzzle once, also at the same moment', async () => {
    const puzzle = await aSolution();
    const both = await Promise.all([refusal(send({ puzzle })), refusal(send({ puzzle }))]);
    expect(both.sort()).toEqual(['done', 'human-check']);
    expect(await refusal(send({ puzzle }))).toBe('human-check');
  });

  test('refuses what is not a solution of a puzzle of ours, and sends nothing', async () => {
    const mobile = aMobile();
    const solved = JSON.parse(atob(await aSolution()));
    const { challenge, solution } = solved;
    const lies = [
      { challenge, solution: { ...solution, derivedKey: otherwise(solution.derivedKey) } },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4e9 } }, solution },
      { challenge: { ...challenge, signature: otherwise(challenge.signature) }, solution },
      { challenge, solution: { counter: 'x' } },
      { challenge },
      null,
    ].map((lie) => btoa(JSON.stringify(lie)));
    for (const puzzle of [...lies, 'no base64 %', 'x'.repeat(2_000)]) {
      expect([puzzle, await refusal(send({ mobile, puzzle }))]).toEqual([puzzle, 'human-check']);
    }
    expect(await messagesTo(mobile)).toEqual([]);
  });

  test('refuses a puzzle that lay about for ten minutes', async () => {
    const puzzle = await aSolution();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    const met = await refusal(send({ puzzle }));
    vi.useRealTimers();
    expect(met).toBe('human-check');
  });
});

test('while Redis is away no code is sent, and the visitor is told so', async () => {
  const url = process.env.REDIS_URL;
  const forget = () => {
    closeRedis();
    for (const name of ['env', 'redis'])
      (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete(name);
  };
  forget();
  process.env.REDIS_URL = 'redis://127.0.0.1:9';
  const mobile = aMobile();
  const met = await refusal(send({ mobile, puzzle: '' }));
  process.env.REDIS_URL = url;
  forget();
  expect(met).toBe('unavailable');
  expect(await messagesTo(mobile)).toEqual([]);
});
