import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { type ColourWord, palette } from '../../db/seed/palette.ts';
import { drawings } from './drawings.ts';
import { light } from './light.ts';
import { tint } from './tint.ts';

const manifest = createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json');
const assets = path.join(path.dirname(manifest), 'assets');

/** Files that live only for a moment. */
export const quick = { compressionLevel: 1 };

const made = new Map<string, Promise<Buffer>>();

/** A thing on nothing, in its own colours or turned towards a tone. */
export function cutOut(name: string, tone: ColourWord | null): Promise<Buffer> {
  const key = `${name} ${tone}`;
  const cut = made.get(key) ?? make(name, tone);
  made.set(key, cut);
  return cut;
}

export function enlarged(thing: Buffer, to: number): Promise<Buffer> {
  return sharp(thing).resize(to, to, { kernel: 'lanczos3' }).png(quick).toBuffer();
}

/** A cut-out as a file for banners and empty states. */
export async function artFile(name: string): Promise<Buffer> {
  const thing = await enlarged(await cutOut(name, null), 512);
  return sharp(thing).webp({ quality: 80, alphaQuality: 90, effort: 6 }).toBuffer();
}

async function make(name: string, tone: ColourWord | null): Promise<Buffer> {
  const { data, info } = await sharp(original(name))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shown = tone ? tint(data, palette[tone], name) : data;
  return sharp(shown, { raw: { width: info.width, height: info.height, channels: 4 } })
    .png(quick)
    .toBuffer();
}

function original(name: string): Buffer {
  const drawing = drawings[name];
  if (!drawing) return readFileSync(path.join(assets, `${name}.webp`));
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">${light}${drawing}</svg>`,
  );
}
