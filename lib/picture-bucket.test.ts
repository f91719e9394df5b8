import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
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

const bucket = (S3_BUCKET = 'shop', at = port) =>
  openBucket({
    S3_ENDPOINT: `http://127.0.0.1:${at}`,
    S3_REGION: 'us-east-1',
    S3_BUCKET,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
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

test('a store that is away, or has no such bucket, is an outage', async () => {
  await expect(bucket('another').put('a.webp', Buffer.from('a'))).rejects.toThrow(Outage);
  await expect(bucket('shop', 1).get('a.webp')).rejects.toThrow(Outage);
});
