import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { contents, pictures, skuImages } from '../../../db/schema/index.ts';
import { aSku, aUser } from '../../../db/testing/builders.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { pictureFolder } from '../../../lib/picture-folder.ts';
import { pictureStore } from '../../../lib/picture-store.ts';
import { outcome, refusal, sessionOf } from '../../orders/testing/buying.ts';
import { forgetPictures } from './forget-pictures.ts';
import { keepPicture } from './keep-picture.ts';
import { makePicture, mostBytes } from './make-picture.ts';
import { hashOf, isPictureName, picturePath } from './picture-path.ts';
import { keepForOrders, showPictures } from './show-pictures.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  process.env.SHOP_DATA_DIR = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const files = () => readdir(join(folder, 'pictures')).catch(() => []);
const square = (side = 8) =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } });
const photo = () => square(64).jpeg().toBuffer();

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Of one bit a pixel, so that a huge one is a small file. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const line = Math.ceil(width / 8) + 1;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(line * height), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const script = '<script>alert(document.domain)</script>';
const text = (words: string) => Buffer.from(words);

describe('what is sent as a picture', () => {
  const refused: Record<string, [() => Buffer | Promise<Buffer>, string]> = {
    'SVG with a script': [() => text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'format'],
    'SVG behind an XML head': [() => text('<?xml version="1.0"?><svg/>'), 'format'],
    'SVG with a foreign object': [
      () => text(`<svg><foreignObject>${script}</foreignObject></svg>`),
      'format',
    ],
    'a page': [() => text(`<!doctype html>${script}`), 'format'],
    'a program called .jpg': [() => Buffer.concat([text('MZ'), randomBytes(2_000)]), 'format'],
    'an ELF program': [() => Buffer.concat([text('\x7fELF'), randomBytes(2_000)]), 'format'],
    'a PDF': [() => text('%PDF-1.7\n'), 'format'],
    TIFF: [() => square().tiff().toBuffer(), 'format'],
    AVIF: [() => square(16).avif().toBuffer(), 'format'],
    BMP: [() => Buffer.concat([text('BM'), randomBytes(200)]), 'format'],
    'nothing at all': [() => Buffer.alloc(0), 'format'],
    'the first bytes of a GIF and then a script': [() => text(`GIF89a/*${script}*/=alert(1)`), 'broken'],
    'the first bytes of a JPEG and then a page': [
      () => Buffer.concat([Buffer.from([255, 216, 255]), text(script)]),
      'broken',
    ],
    'the first bytes of a WebP': [() => text('RIFF0000WEBPVP8 '), 'broken'],
    'a JPEG that breaks off': [async () => (await photo()).subarray(0, 900), 'broken'],
    'a PNG of 30,000 x 30,000 pixels': [() => pngOf(30_000, 30_000), 'pixels'],
    'a file that is too large': [() => Buffer.alloc(mostBytes + 1, 255), 'bytes'],
  };

  test.each(Object.entries(refused))('%s is refused', async (_, [make, why]) => {
    const file = await make();
    const began = Date.now();
    expect((await refusal(makePicture(file))).details).toEqual({ why });
    expect(Date.now() - began).toBeLessThan(1_000);
  });

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s becomes WebP', async (format) => {
    const { bytes, hash, width } = await makePicture(await square(20)[format]().toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 20, height: 20 });
    expect([width, isPictureName(`${hash}.webp`)]).toEqual([20, true]);
  });

  test('what hides in a picture does not come out of it', async () => {
    const jpegAndPage = Buffer.concat([await photo(), text(`\n${script}`)]);
    const gifAndScript = Buffer.concat([await square().gif().toBuffer(), text(`;${script}`)]);
    const commented = await square(64)
      .withExif({ IFD0: { ImageDescription: script, Copyright: script } })
      .jpeg()
      .toBuffer();
    expect(commented.includes(script)).toBe(true);
    for (const file of [jpegAndPage, gifAndScript, commented]) {
      const { bytes } = await makePicture(file);
      expect(bytes.includes('script')).toBe(false);
    }
  });

  test('a photo stands upright, is no larger than it is shown, and does not say where it was taken', async () => {
    const file = await sharp({ create: { width: 3_200, height: 1_000, channels: 3, background: 'red' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 8/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    const made = await makePicture(file);
    const { exif, orientation } = await sharp(made.bytes).metadata();
    expect([made.width, made.height, exif, orientation]).toEqual([500, 1_600, undefined, undefined]);
  });

  test('of a GIF that moves the first picture is kept', async () => {
    const frames = await Promise.all(
      [0, 255].map((grey) =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: { r: grey, g: grey, b: grey } } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { bytes } = await makePicture(moving);
    const { pages = 1 } = await sharp(bytes).metadata();
    expect([pages, (await sharp(bytes).stats()).channels[0]?.max]).toEqual([1, 0]);
  });
});

test('only the name of a picture is taken for one', () => {
  const name = `${'a'.repeat(64)}.webp`;
  expect(isPictureName(name)).toBe(true);
  const odd = [
    '',
    `../${name}`,
    `${name}.html`,
    `${name}\0`,
    `${name}\r\nx: y`,
    name.toUpperCase(),
    name.slice(1),
    'x'.repeat(300),
  ];
  expect(odd.filter(isPictureName)).toEqual([]);
  expect(hashOf(picturePath('a'.repeat(64)))).toBe('a'.repeat(64));
  expect([`/goods/${name}`, `/pictures/../${name}`, `/pictures/${name}?x`].map(hashOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe('keeping pictures', () => {
  const editor = async () => sessionOf(await aStaff({ group: ['catalog.edit'] }));
  const rowOf = async (path: string) =>
    (
      await db
        .select()
        .from(pictures)
        .where(eq(pictures.hash, hashOf(path) ?? ''))
    )[0];

  test('a picture is kept once, however often it is sent', async () => {
    const [session, file] = [await editor(), await photo()];
    const before = (await files()).length;
    const paths = await Promise.all([1, 2, 3].map(async () => (await keepPicture(session, file)).path));
    expect([new Set(paths).size, (await files()).length - before]).toEqual([1, 1]);
    expect(await pictureStore().get(paths[0]?.slice('/pictures/'.length) ?? '')).toBeInstanceOf(Buffer);
    expect(await rowOf(paths[0] ?? '')).toMatchObject({ width: 64, height: 64, isKept: false });
  });

  test('strangers and staff with other rights keep none', async () => {
    const [file, before] = [await photo(), await files()];
    const strangers = [sessionOf(await aUser()), sessionOf(await aStaff({ group: ['catalog.view'] }))];
    for (const session of strangers) expect(await outcome(keepPicture(session, file))).toBe('not-allowed');
    expect(await outcome(keepPicture(undefined, file))).toBe('signed-out');
    expect(await files()).toEqual(before);
  });

  test('who edits the home page may, too', async () => {
    const session = sessionOf(await aStaff({ group: ['content.edit'] }));
    expect((await keepPicture(session, await photo())).path).toMatch(/^\/pictures\//);
  });

  test('what is refused leaves no file', async () => {
    const [session, before] = [await editor(), await files()];
    const broken = (await photo()).subarray(0, 700);
    for (let n = 0; n < 20; n += 1)
      expect(await outcome(keepPicture(session, broken))).toBe('picture-refused');
    expect(await files()).toEqual(before);
  });

  test('what nothing shows for a day is deleted, and nothing else', async () => {
    const session = await editor();
    const [unused, fresh, shown, ofOrders, onHome] = await Promise.all(
      Array.from({ length: 5 }, async () => (await keepPicture(session, await photo())).path),
    );
    if (!unused || !fresh || !shown || !ofOrders || !onHome) throw new Error('five pictures');
    const sku = await aSku();
    await db.insert(skuImages).values({ skuId: sku.id, sequence: 0, image: shown });
    await inTransaction((tx) => showPictures(tx, [shown, '/goods/came-with-the-shop.webp']));
    await inTransaction((tx) => keepForOrders(tx, [ofOrders]));
    await db.execute(sql`insert ignore into content_slots values ('pictures_test', 't', 't', 1)`);
    await db.insert(contents).values({ slotKey: 'pictures_test', title: 't', image: onHome });
    const long = sql`now(3) - interval 25 hour`;
    for (const path of [unused, onHome])
      await db
        .update(pictures)
        .set({ unusedSince: long })
        .where(eq(pictures.hash, hashOf(path) ?? ''));
    await forgetPictures();
    const left = await Promise.all(
      [unused, fresh, shown, ofOrders, onHome].map(async (path) => Boolean(await rowOf(path))),
    );
    expect(left).toEqual([false, true, true, true, true]);
    expect(await files()).not.toContain(unused.slice('/pictures/'.length));
    expect(await outcome(inTransaction((tx) => showPictures(tx, [unused])))).toBe('picture-missing');

    await db.delete(skuImages).where(eq(skuImages.skuId, sku.id));
    await forgetPictures();
    expect((await rowOf(shown))?.unusedSince).toBeInstanceOf(Date);
  });

  test('a picture that is just being deleted is neither shown nor taken again', async () => {
    const [session, file] = [await editor(), await photo()];
    const { path } = await keepPicture(session, file);
    await db
      .update(pictures)
      .set({ leavingAt: sql`now(3)` })
      .where(eq(pictures.hash, hashOf(path) ?? ''));
    expect(await outcome(inTransaction((tx) => showPictures(tx, [path])))).toBe('picture-missing');
    expect(await outcome(keepPicture(session, file))).toBe('busy');
    await forgetPictures();
    expect((await keepPicture(session, file)).path).toBe(path);
  });
});

test('a file that cannot be written leaves nothing', async () => {
  const store = pictureFolder(join(folder, 'whole'));
  await store.put('a.webp', Buffer.from('a'));
  await expect(store.put('no/such/folder.webp', Buffer.from('b'))).rejects.toThrow();
  expect(await readdir(join(folder, 'whole'))).toEqual(['a.webp']);
  await store.remove('a.webp');
  await store.remove('a.webp');
  expect(await store.get('a.webp')).toBeUndefined();
});
