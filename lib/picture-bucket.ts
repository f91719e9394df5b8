import type { S3Client } from '@aws-sdk/client-s3';
import type { Env } from './env.ts';
import { Outage } from './outage.ts';
import type { PictureStore } from './picture-folder.ts';

type Settings = Pick<
  Env,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

const answerMs = 10_000;

/** Any store that speaks S3. Its client is large, so only a shop that has one loads it. */
export function openBucket(settings: Settings): PictureStore {
  const { S3_BUCKET: Bucket } = settings;
  let opened: Promise<S3Client> | undefined;
  const client = () => (opened ??= connect(settings));

  async function ask<Answer>(work: (s3: S3Client, abortSignal: AbortSignal) => Promise<Answer>) {
    const s3 = await client();
    try {
      return await work(s3, AbortSignal.timeout(answerMs));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new Outage(`the picture store ${saidBy(error)}`, { cause: error });
    }
  }

  return {
    async put(Key, Body) {
      const { PutObjectCommand } = await import('@aws-sdk/client-s3');
      const put = new PutObjectCommand({ Bucket, Key, Body, ContentType: 'image/webp' });
      await ask((s3, abortSignal) => s3.send(put, { abortSignal }));
    },
    async get(Key) {
      const { GetObjectCommand } = await import('@aws-sdk/client-s3');
      return ask(async (s3, abortSignal) => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }), { abortSignal });
        return Body && Buffer.from(await Body.transformToByteArray());
      });
    },
    async remove(Key) {
      const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
      await ask((s3, abortSignal) => s3.send(new DeleteObjectCommand({ Bucket, Key }), { abortSignal }));
    },
  };
}

async function connect({ S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Settings) {
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    endpoint: S3_ENDPOINT ?? '',
    region: S3_REGION ?? '',
    credentials: { accessKeyId: S3_ACCESS_KEY_ID ?? '', secretAccessKey: S3_SECRET_ACCESS_KEY ?? '' },
    forcePathStyle: true, // not every store has a host of its own for each bucket
  });
}

const isMissing = (error: unknown) =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');

/** For the log: whoever reads it has set these. */
function saidBy(error: unknown): string {
  return (error instanceof Error && complaints[error.name]) || 'did not do it';
}

const complaints: Record<string, string> = {
  InvalidAccessKeyId: 'does not know S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'says that S3_SECRET_ACCESS_KEY is wrong',
  AccessDenied: 'does not let S3_ACCESS_KEY_ID do it',
  NoSuchBucket: 'has no bucket S3_BUCKET',
};
