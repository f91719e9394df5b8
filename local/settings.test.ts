import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDemoByItself, localSettings, portOf, simulatesAlipay, simulatesQq } from './settings.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-test-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a shop without any setting is a demo, for this machine alone', async () => {
  const local = await localSettings({ PORT: '3000', HOST: '0.0.0.0' }, folder);
  expect(local).toMatchObject({ SHOP_DEMO: '1', HOST: '127.0.0.1', NEXTAUTH_URL: 'http://localhost:3000' });
});

test.each([
  'DATABASE_URL',
  'NEXTAUTH_URL',
  'ALIPAY_APP_ID',
  'QQ_APP_ID',
  'SMS_SIGN_NAME',
  'SMTP_URL',
  'S3_BUCKET',
])('a shop with %s is no demo', (name) => {
  expect(isDemoByItself({ [name]: 'x' })).toBe(false);
});

test('only a demo without a real QQ has a simulated one', () => {
  expect(simulatesQq({ SHOP_DEMO: '1' })).toBe(true);
  expect(simulatesQq({ SHOP_DEMO: '1', QQ_APP_ID: '101' })).toBe(false);
  expect(simulatesQq({})).toBe(false);
});

test('only a demo without a real Alipay has a simulated one', () => {
  expect(simulatesAlipay({ SHOP_DEMO: '1' })).toBe(true);
  expect(simulatesAlipay({ SHOP_DEMO: '1', ALIPAY_APP_ID: '2021' })).toBe(false);
  expect(simulatesAlipay({})).toBe(false);
});

test('a real shop is given no address and no secret', async () => {
  const local = await localSettings({ PORT: '3000', DATABASE_URL: 'mysql://shop@db/shop' }, folder);
  expect(local).toEqual({});
});

test('secrets stay the same, give way to those that are set, and are for the owner alone', async () => {
  const first = await localSettings({ PORT: '3000' }, folder);
  const second = await localSettings({ PORT: '3001', NEXTAUTH_SECRET: 'mine' }, folder);
  expect(second.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  expect(second.NEXTAUTH_SECRET).toBeUndefined();
  expect(statSync(join(folder, 'state.json')).mode & 0o777).toBe(0o600);
});

test.each(['', 'abc', '0', '65536', '80.5'])('PORT "%s" is refused', (PORT) => {
  expect(() => portOf({ PORT })).toThrow('PORT is');
});
