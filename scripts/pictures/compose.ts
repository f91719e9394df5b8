import sharp, { type OverlayOptions } from 'sharp';
import type { Picture } from '../../db/seed/pictures.ts';
import { cutOut, enlarged, quick } from './cut-outs.ts';
import { ground, groundHue, hsl, shadow, size } from './ground.ts';

const views: Readonly<Record<Picture['view'], { quality: number; darker: number; layers: Layers }>> = {
  front: { quality: 66, darker: 0, layers: front },
  close: { quality: 56, darker: 2.5, layers: close },
  beside: { quality: 58, darker: 0, layers: beside },
};

type Layers = (thing: Buffer, hue: number, companion: Buffer) => Promise<OverlayOptions[]>;

/** A thing on its ground, with a shadow, as a WebP file. */
export async function compose(picture: Picture): Promise<Buffer> {
  const { quality, darker, layers } = views[picture.view];
  const thing = await cutOut(picture.cutout, picture.tone);
  const companion = picture.beside ? await cutOut(picture.beside, null) : thing;
  return sharp(ground(hueOf(picture), darker))
    .composite(await layers(thing, hueOf(picture), companion))
    .removeAlpha()
    .webp({ quality, effort: 6, smartSubsample: true })
    .toBuffer();
}

/** The picture with a companion is shared by all colours and stands on a ground of its own. */
function hueOf({ tone, hue, view }: Picture): number {
  return view === 'beside' ? (hue + 28) % 360 : groundHue(tone, hue);
}

async function front(thing: Buffer, hue: number): Promise<OverlayOptions[]> {
  return [
    { input: shadow(hue, { x: 0.5 * size, y: 0.81 * size, width: 0.6 * size, height: 0.09 * size }) },
    { input: await enlarged(thing, 0.62 * size), left: 0.19 * size, top: 0.185 * size },
  ];
}

async function close(thing: Buffer, hue: number): Promise<OverlayOptions[]> {
  const near = sharp(await enlarged(thing, 610)).rotate(-11, { background: '#0000' });
  const { data, info } = await near.toBuffer({ resolveWithObject: true });
  const left = Math.round((size - info.width) / 2);
  const top = Math.round((size - info.height) / 2);
  const fall = await fallOf(data, hsl(hue, 34, 30));
  return [
    { input: fall, left: left + 16, top: top + 26 },
    { input: data, left, top },
  ];
}

/** The blurred shape of a thing, as it lies on the wall behind. */
async function fallOf(thing: Buffer, background: string): Promise<Buffer> {
  const { width, height } = await sharp(thing).metadata();
  const shape = sharp(thing).ensureAlpha().extractChannel('alpha').blur(22).linear(0.26, 0);
  return sharp({ create: { width, height, channels: 3, background } })
    .joinChannel(await shape.toBuffer())
    .png(quick)
    .toBuffer();
}

async function beside(thing: Buffer, hue: number, companion: Buffer): Promise<OverlayOptions[]> {
  return [
    { input: shadow(hue, { x: 320, y: 640, width: 400, height: 62 }) },
    { input: await enlarged(thing, 424), left: 108, top: 208 },
    { input: shadow(hue, { x: 590, y: 676, width: 240, height: 44 }) },
    { input: await enlarged(companion, 236), left: 472, top: 438 },
  ];
}
