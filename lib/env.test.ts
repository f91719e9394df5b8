import { describe, expect, test } from 'vitest';
import { checkEnv } from './env.ts';

const demo = {
  NODE_ENV: 'production',
  SHOP_DEMO: '1',
  DATABASE_URL: 'mysql://shop:hidden@127.0.0.1:3306/shop',
  REDIS_URL: 'redis://127.0.0.1:6379',
  NEXTAUTH_SECRET: 'a secret of at least 32 characters',
};
const { SHOP_DEMO: _, ...real } = { ...demo, NEXTAUTH_URL: 'https://shop.example' };

/** The complaints about an environment, one a line. */
function complaints(source: Record<string, string | undefined>): string[] {
  try {
    checkEnv(source);
    return [];
  } catch (error) {
    return String(error).split('\n  ').slice(1);
  }
}

test('defaults stand in for what is not set or blank', () => {
  expect(checkEnv({ ...demo, PORT: '', ORDER_PAY_MINUTES: ' ' })).toMatchObject({
    PORT: 3000,
    ORDER_PAY_MINUTES: 30,
    SHOP_DATA_DIR: '.data',
    TRUSTED_PROXIES: [],
  });
});

test('an empty environment misses its database, its Redis and its secret', () => {
  expect(complaints({})).toEqual([
    'DATABASE_URL: is missing',
    'NEXTAUTH_SECRET: is missing',
    'REDIS_URL: is missing (or UPSTASH_REDIS_REST_URL with UPSTASH_REDIS_REST_TOKEN)',
  ]);
});

test.each([
  ['PORT', '70000'],
  ['PORT', '3e3'],
  ['LOG_LEVEL', 'loud'],
  ['SHOP_DEMO', 'yes'],
  ['DATABASE_URL', 'postgres://shop:hidden@db/shop'],
  ['DATABASE_URL', 'mysql://shop:hidden@db'],
  ['REDIS_URL', 'http://hidden'],
  ['NEXTAUTH_SECRET', 'hidden'],
  ['NEXTAUTH_URL', 'http://hidden.example'],
  ['NEXTAUTH_URL', 'hidden'],
  ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'hidden'],
  ['CRON_SECRET', 'hidden'],
  ['ORDER_PAY_MINUTES', '0'],
  ['ORDER_PAY_MINUTES', '1441'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'hidden'],
  ['ALIPAY_GATEWAY', 'hidden'],
])('a wrong %s (%s) is named, its value is not shown', (name, value) => {
  const [complaint, ...others] = complaints({ ...demo, [name]: value });
  expect(complaint).toMatch(new RegExp(`^${name}: must `));
  expect(complaint).not.toContain('hidden');
  expect(others).toEqual([]);
});

describe('what goes together', () => {
  test('half an Alipay is none', () => {
    expect(complaints({ ...demo, ALIPAY_APP_ID: '2021', ALIPAY_SELLER_ID: '2088' })).toEqual([
      expect.stringMatching(/^ALIPAY_PRIVATE_KEY: is missing/),
      expect.stringMatching(/^ALIPAY_PUBLIC_KEY: is missing/),
    ]);
  });

  test('keys of Alipay are looked at', () => {
    const alipay = {
      ALIPAY_APP_ID: '2021',
      ALIPAY_SELLER_ID: '2088',
      ALIPAY_PRIVATE_KEY: 'hidden',
      ALIPAY_PUBLIC_KEY: 'hidden',
    };
    expect(complaints({ ...demo, ...alipay })).toEqual([
      'ALIPAY_PRIVATE_KEY: must be an RSA private key',
      'ALIPAY_PUBLIC_KEY: must be the RSA public key of Alipay',
    ]);
  });

  test('Redis over HTTP needs its token', () => {
    const [complaint] = complaints({ ...demo, UPSTASH_REDIS_REST_URL: 'https://redis.example' });
    expect(complaint).toMatch(/^UPSTASH_REDIS_REST_TOKEN: is missing/);
  });
});

describe('a real shop', () => {
  test('takes nobody’s word from a simulated QQ', () => {
    const simulated = { QQ_APP_ID: '1', QQ_APP_KEY: 'key', QQ_GATEWAY: 'http://127.0.0.1:4100' };
    expect(complaints({ ...real, ...simulated })).toEqual([
      'QQ_GATEWAY: must be https (only the simulated QQ of a demo is not)',
    ]);
    expect(complaints({ ...demo, ...simulated })).toEqual([]);
  });

  test('sends nobody to a simulated Alipay', () => {
    const simulated = { ALIPAY_GATEWAY: 'http://127.0.0.1:4200/gateway.do' };
    expect(complaints({ ...real, ...simulated })).toEqual([
      'ALIPAY_GATEWAY: must be https (only the simulated Alipay of a demo is not)',
    ]);
    expect(complaints({ ...demo, ...simulated })).toEqual([]);
  });

  test('has to know its own address', () => {
    expect(complaints(real)).toEqual([]);
    expect(complaints({ ...real, NEXTAUTH_URL: undefined })).toEqual([
      'NEXTAUTH_URL: is missing (the public address of the shop)',
    ]);
  });

  test('may be http on this machine alone', () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
      expect(complaints({ ...real, NEXTAUTH_URL: `http://${host}` })).toEqual([]);
    }
    expect(complaints({ ...real, NEXTAUTH_URL: 'http://localhost.evil.example' })).toHaveLength(1);
  });
});
