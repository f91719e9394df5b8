import { type ColourWord, palette } from '../../db/seed/palette.ts';

/** All pictures are squares of this many pixels. */
export const size = 800;

/** A coloured variant stands on a ground of its colour, a grey one on the product's own. Degrees in HSL. */
export function groundHue(tone: ColourWord | null, hue: number): number {
  const target = tone && palette[tone];
  return target && target.chroma >= 0.03 ? hslHue(target.hue) : hue;
}

/** A soft slope to the lower right. */
export function ground(hue: number, darker = 0): Buffer {
  return layer(`
    <linearGradient id="g" x1="0" y1="0" x2=".45" y2="1">
      <stop stop-color="${hsl(hue, 38, 96.5 - darker)}"/><stop offset="1" stop-color="${hsl(hue, 34, 89 - darker)}"/>
    </linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/>`);
}

type Ellipse = { x: number; y: number; width: number; height: number };

/** What a thing throws on the ground that it stands on. */
export function shadow(hue: number, { x, y, width, height }: Ellipse): Buffer {
  return layer(`
    <radialGradient id="s">
      <stop stop-color="${hsl(hue, 32, 34)}" stop-opacity=".42"/>
      <stop offset=".45" stop-color="${hsl(hue, 32, 36)}" stop-opacity=".24"/>
      <stop offset="1" stop-color="${hsl(hue, 32, 40)}" stop-opacity="0"/>
    </radialGradient>
    <ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="url(#s)"/>`);
}

export const hsl = (hue: number, saturation: number, lightness: number) =>
  `hsl(${Math.round(hue)}, ${saturation}%, ${lightness}%)`;

function layer(content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`,
  );
}

/** Where the hues of OKLCH lie in HSL; between the points it is near enough to a straight line. */
const hues: readonly (readonly [oklch: number, hsl: number])[] = [
  [0, -20],
  [25, 0],
  [55, 25],
  [85, 42],
  [110, 58],
  [142, 120],
  [180, 170],
  [230, 200],
  [262, 222],
  [300, 265],
  [330, 310],
  [360, 340],
];

function hslHue(hue: number): number {
  const after = hues.findIndex(([oklch]) => oklch > hue);
  const [from, fromHsl] = hues[after - 1] ?? [0, -20];
  const [to, toHsl] = hues[after] ?? [360, 340];
  return (fromHsl + ((toHsl - fromHsl) * (hue - from)) / (to - from) + 360) % 360;
}
