import { expect, test } from 'vitest';
import { z } from 'zod';
import { seal, unseal } from './sealed.ts';
import { openSession, sealSession } from './session.ts';

const note = z.object({ account: z.string() });

test('what is sealed opens as it was, for its own purpose, until its end', async () => {
  const sealed = await seal('one', { account: 'lin' }, 60);
  expect(sealed).not.toContain('lin');
  expect(await unseal('one', sealed, note)).toEqual({ account: 'lin' });
  expect(await unseal('another', sealed, note)).toBeUndefined();
  expect(await unseal('one', await seal('one', { account: 'lin' }, -60), note)).toBeUndefined();
});

test('whatever is damaged or of another shape opens nothing', async () => {
  const sealed = await seal('one', { other: 'lin' }, 60);
  for (const bad of [undefined, '', 'x', '%%%', 'a'.repeat(10_000), sealed, sealed.slice(0, -4)])
    expect(await unseal('one', bad, note)).toBeUndefined();
});

test('is no session, nor the other way round', async () => {
  expect(await openSession(await seal('one', { uid: '1' }, 60))).toBeUndefined();
  const session = await sealSession({ userId: 1, sessionVersion: 0, sessionId: 1 }, 60);
  expect(await unseal('one', session, z.object({}))).toBeUndefined();
});
