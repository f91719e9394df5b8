import { join } from 'node:path';
import { env } from './env.ts';
import { once } from './once.ts';
import { openBucket } from './picture-bucket.ts';
import { type PictureStore, pictureFolder } from './picture-folder.ts';

/** A bucket where S3_* is set, so that several machines show the same; else a folder beside the other data. */
export const pictureStore = (): PictureStore =>
  once('picture-store', () => {
    const { S3_ENDPOINT, SHOP_DATA_DIR } = env();
    return S3_ENDPOINT ? openBucket(env()) : pictureFolder(join(SHOP_DATA_DIR, 'pictures'));
  });
