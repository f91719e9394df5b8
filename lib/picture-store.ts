import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from './env.ts';
import { once } from './once.ts';
import { openBucket } from './picture-bucket.ts';

/** Where the files of uploaded pictures lie, by name. */
export type PictureStore = {
  put: (name: string, bytes: Buffer) => Promise<void>;
  /** Undefined when there is none of that name. */
  get: (name: string) => Promise<Buffer | undefined>;
  /** Goes well also when there is none. */
  remove: (name: string) => Promise<void>;
};

/** A bucket where S3_* is set, so that several machines show the same; else a folder beside the other data. */
export const pictureStore = (): PictureStore =>
  once('picture-store', () => {
    const { S3_ENDPOINT, SHOP_DATA_DIR } = env();
    return S3_ENDPOINT ? openBucket(env()) : pictureFolder(join(SHOP_DATA_DIR, 'pictures'));
  });

/** A file is written beside its place and then moved there, so that nobody ever reads half of one. */
export function pictureFolder(folder: string): PictureStore {
  return {
    async put(name, bytes) {
      await mkdir(folder, { recursive: true });
      const half = join(folder, `.${randomUUID()}`);
      try {
        await writeFile(half, bytes);
        await rename(half, join(folder, name));
      } finally {
        await rm(half, { force: true });
      }
    },
    get: (name) => readFile(join(folder, name)).catch(nothingThere),
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
