import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { fewAtOnce } from '../../../lib/few-at-once.ts';
import { once } from '../../../lib/once.ts';
import { ShopError } from '../../../lib/shop-error.ts';

/** Of what may be sent; the front door lets 8 MB through, form and all. */
export const mostBytes = 7_500_000;
const mostPixels = 40_000_000;
const longestSide = 1_600;

export type Picture = { bytes: Buffer; hash: string; width: number; height: number };

/**
 * The picture in a file that somebody sent, painted anew as WebP: upright, no larger than it is shown, and without
 * anything else that the file held, such as where a photo was taken. Refuses whatever is not plainly a picture.
 */
export async function makePicture(file: Buffer): Promise<Picture> {
  if (file.length > mostBytes) throw new ShopError('picture-refused', { why: 'bytes' });
  if (!kindOf(file)) throw new ShopError('picture-refused', { why: 'format' });
  return fewPainters()(() => paint(file));
}

const fewPainters = () => once('painters', () => fewAtOnce(2, 40));

async function paint(file: Buffer): Promise<Picture> {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(data).digest('hex');
    return { bytes: data, hash, width: info.width, height: info.height };
  } catch (error) {
    const why = String(error).includes('pixel limit') ? 'pixels' : 'broken';
    throw new ShopError('picture-refused', { why }, { cause: error });
  }
}

/** By the first bytes, whatever name and type came along. */
function kindOf(file: Buffer): 'jpeg' | 'png' | 'webp' | 'gif' | undefined {
  const begin = file.toString('latin1', 0, 12);
  if (begin.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(begin)) return 'gif';
  return /^RIFF.{4}WEBP$/s.test(begin) ? 'webp' : undefined;
}
