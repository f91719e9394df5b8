import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { type ColourWord, palette } from '../../db/seed/palette.ts';
import type { Picture } from '../../db/seed/pictures.ts';
import { drawings, light } from './drawings.ts';
import { tint } from './tint.ts';

const size = 800;
const quality = { front: 66, close: 56, beside: 58 };
const quick = { compressionLevel: 1 }; // of what lives only for a moment
const assets = path.join(path.dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

/** A tile: the thing on its ground, with a shadow. */
export async function compose(picture: Picture): Promise<Buffer> {
  const layers = { front, close, beside };
  const thing = await cutOut(picture.cutout, picture.tone);
  const companion = picture.beside ? await cutOut(picture.beside, null) : thing;
  return sharp(ground(groundHue(picture), picture.view === 'close' ? 2.5 : 0))
    .composite(await layers[picture.view](thing, companion, groundHue(picture)))
    .removeAlpha()
    .webp({ quality: quality[picture.view], effort: 6, smartSubsample: true })
    .toBuffer();
}

/** The mean colour of the ground, shown until the picture is there. */
export function placeholderOf(picture: Picture): string {
  const l = picture.view === 'close' ? 0.905 : 0.93;
  const a = 0.36 * Math.min(l, 1 - l);
  const channel = (n: number) => {
    const k = (n + groundHue(picture) / 30) % 12;
    return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** The thing alone on nothing, 512 px. */
export async function cutOutFile(cutout: string): Promise<Buffer> {
  const thing = await enlarged(await cutOut(cutout, null), 512);
  return sharp(thing).webp({ quality: 80, alphaQuality: 90, effort: 6 }).toBuffer();
}

async function front(thing: Buffer, _companion: Buffer, hue: number): Promise<OverlayOptions[]> {
  return [
    { input: shadow(hue, size / 2, 0.81 * size, 0.6 * size, 0.09 * size) },
    { input: await enlarged(thing, 496), left: 152, top: 148 },
  ];
}

async function close(thing: Buffer, _companion: Buffer, hue: number): Promise<OverlayOptions[]> {
  const big = await sharp(await enlarged(thing, 610)).rotate(-11, { background: '#0000' }).toBuffer({ resolveWithObject: true });
  const left = Math.round((size - big.info.width) / 2);
  const top = Math.round((size - big.info.height) / 2);
  const fall = await sharp(big.data).ensureAlpha().extractChannel('alpha').blur(22).linear(0.26, 0).toBuffer();
  const dark = await sharp({ create: { width: big.info.width, height: big.info.height, channels: 3, background: hsl(hue, 34, 30) } })
    .joinChannel(fall)
    .png(quick)
    .toBuffer();
  return [
    { input: dark, left: left + 16, top: top + 26 },
    { input: big.data, left, top },
  ];
}

async function beside(thing: Buffer, companion: Buffer, hue: number): Promise<OverlayOptions[]> {
  return [
    { input: shadow(hue, 320, 640, 400, 62) },
    { input: await enlarged(thing, 424), left: 108, top: 208 },
    { input: shadow(hue, 590, 676, 240, 44) },
    { input: await enlarged(companion, 236), left: 472, top: 438 },
  ];
}

/** A coloured variant stands on a ground of its colour, a grey one on the product's own. */
function groundHue({ tone, hue, view }: Picture): number {
  const target = tone && palette[tone];
  const own = target && target.chroma >= 0.03 ? screenHue(target.hue) : hue;
  return view === 'beside' ? (hue + 28) % 360 : own;
}

/** OKLCH hue to the nearest HSL hue. */
function screenHue(hue: number): number {
  const points = [[0, 340], [25, 0], [55, 25], [85, 42], [110, 58], [142, 120], [180, 170], [230, 200], [262, 222], [300, 265], [330, 310], [360, 340 + 360 - 360]];
  const after = points.findIndex(([from = 0]) => from > hue);
  const [from = 0, a = 0] = points[after - 1] ?? [];
  const [to = 360, b = 0] = points[after] ?? [];
  const turn = (((b - a) % 360) + 360) % 360;
  return (a + (turn * (hue - from)) / (to - from)) % 360;
}

const hsl = (hue: number, saturation: number, lightness: number) => `hsl(${Math.round(hue)}, ${saturation}%, ${lightness}%)`;

function ground(hue: number, darker: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <linearGradient id="g" x1="0" y1="0" x2=".45" y2="1"><stop stop-color="${hsl(hue, 38, 96.5 - darker)}"/><stop offset="1" stop-color="${hsl(hue, 34, 89 - darker)}"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`);
}

function shadow(hue: number, x: number, y: number, width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <radialGradient id="s"><stop stop-color="${hsl(hue, 32, 34)}" stop-opacity=".42"/><stop offset=".45" stop-color="${hsl(hue, 32, 36)}" stop-opacity=".24"/><stop offset="1" stop-color="${hsl(hue, 32, 40)}" stop-opacity="0"/></radialGradient>
    <ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="url(#s)"/></svg>`);
}

const cutOuts = new Map<string, Promise<Buffer>>();

function cutOut(name: string, tone: ColourWord | null): Promise<Buffer> {
  const key = `${name} ${tone}`;
  const made = cutOuts.get(key) ?? makeCutOut(name, tone);
  cutOuts.set(key, made);
  return made;
}

async function makeCutOut(name: string, tone: ColourWord | null): Promise<Buffer> {
  const { data, info } = await sharp(original(name)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { data, width: info.width, height: info.height };
  const { width, height, ...shown } = tone ? tint(pixels, palette[tone], name) : pixels;
  return sharp(shown.data, { raw: { width, height, channels: 4 } }).png(quick).toBuffer();
}

function original(name: string): Buffer {
  const drawing = drawings[name];
  if (!drawing) return readFileSync(path.join(assets, `${name}.webp`));
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">${light}${drawing}</svg>`);
}

function enlarged(thing: Buffer, to: number): Promise<Buffer> {
  return sharp(thing).resize(to, to, { kernel: 'lanczos3' }).png(quick).toBuffer();
}
