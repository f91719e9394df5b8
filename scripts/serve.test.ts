import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { inRoot } from '../local/paths.mjs';

test('a shop with a wrong environment does not start: it names what is wrong and shows no value', async () => {
  const { PATH, NODE_ENV } = process.env;
  const wrong = {
    DATABASE_URL: 'postgres://planted',
    NEXTAUTH_SECRET: 'planted',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'planted',
  };
  const shop = spawn(process.execPath, ['--import', 'tsx', inRoot('scripts/serve.ts')], {
    env: { PATH, NODE_ENV, ...wrong },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = Promise.all([text(shop.stdout), text(shop.stderr)]);
  const code = await new Promise((resolve) => shop.once('exit', resolve));
  const [out, complaint] = await said;
  expect([code, out]).toEqual([1, '']);
  for (const name of [...Object.keys(wrong), 'REDIS_URL']) expect(complaint).toContain(`${name}: `);
  expect(complaint).not.toContain('planted');
});
