import { afterEach, expect, test, vi } from 'vitest';
import { siteOrigin } from '@/lib/env';
import { GET } from './route';

const kept = () => (globalThis as { meiduo?: Map<string, unknown> }).meiduo;
afterEach(() => {
  vi.unstubAllEnvs();
  kept()?.delete('env');
});

/** What a shop answers whose mail comes from there. */
function told(mailFrom: string | undefined): Response {
  vi.stubEnv('MAIL_FROM', mailFrom);
  vi.stubEnv('SMTP_URL', mailFrom && 'smtp://localhost');
  kept()?.delete('env');
  return GET();
}

test('a shop that writes says whom to tell of a hole, for less than a year', async () => {
  const text = await told('美多商城 <shop@example.com>').text();
  expect(text).toContain('Contact: mailto:shop@example.com\n');
  expect(text).toContain(`Canonical: ${siteOrigin()}/.well-known/security.txt\n`);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now() + 300 * 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
});

test('a shop that writes to nobody has no such page', () => {
  expect(told(undefined).status).toBe(404);
});
