import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';

test('a start with wrong settings says which, and starts nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-settings-'));
  const wrong = { SHOP_DEMO: '1', NEXTAUTH_URL: 'shop.example', ORDER_PAY_MINUTES: 'soon' };
  const more = { ...wrong, SHOP_DATA_DIR: folder, PORT: String(await freePort()) };
  const { code, complaint } = await start(more);
  expect(code).toBe(1);
  expect(complaint).toMatch(
    /^\n✖ The environment is wrong.*:\n {2}NEXTAUTH_URL: .*\n {2}ORDER_PAY_MINUTES: .*\n$/,
  );
  expect(readdirSync(folder)).toEqual(['state.json']);
  rmSync(folder, { recursive: true });
});

function start(more: Record<string, string>): Promise<{ code: number; complaint: string }> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, ...more };
  const args = [inRoot('scripts/launch.mjs'), 'start'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env, cwd: inRoot() }, (_, __, complaint) =>
      resolve({ code: child.exitCode ?? -1, complaint }),
    );
  });
}
