import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Outage } from './outage.ts';
import { openBucket } from './picture-bucket.ts';

let folder: string;
let server: S3rver;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bucket-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'shop' }],
  });
  ({ port } = await server.run());
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const bucket = (given: Partial<Parameters<typeof openBucket>[0]> = {}) =>
  openBucket({
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_REGION: 'us-east-1',
    S3_BUCKET: 'shop',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    ...given,
  });

test('what is put into a bucket is there until it is removed', async () => {
  const { put, get, remove } = bucket();
  expect(await get('a.webp')).toBeUndefined();
  await put('a.webp', Buffer.from('a picture'));
  await put('a.webp', Buffer.from('a picture'));
  expect((await get('a.webp'))?.toString()).toBe('a picture');
  await remove('a.webp');
  await remove('a.webp');
  expect(await get('a.webp')).toBeUndefined();
});

test.each([
  [{ S3_ENDPOINT: 'http://127.0.0.1:1' }, 'the picture store did not do it'],
  [{ S3_BUCKET: 'another' }, 'the picture store has no bucket S3_BUCKET'],
  [{ S3_ACCESS_KEY_ID: 'another' }, 'the picture store does not know S3_ACCESS_KEY_ID'],
  [{ S3_SECRET_ACCESS_KEY: 'another' }, 'the picture store says that S3_SECRET_ACCESS_KEY is wrong'],
])('with %o every step is an outage that says why', async (given, why) => {
  const { put, get } = bucket(given);
  await expect(put('a.webp', Buffer.from('a'))).rejects.toThrow(new Outage(why));
  await expect(get('a.webp')).rejects.toThrow(new Outage(why));
});
