import type { Tone } from '../../db/seed/palette.ts';

/** The part of a thing that takes on a tone: hues about this one, and greys. Degrees in OKLCH. */
type Body = { hue: number; spread: number; mostChroma?: number; leastLight?: number };

/** Things whose most colourful part is not their body: screens, dials, flames, coffee. */
const bodies: Readonly<Record<string, Body>> = {
  '1f4bb': { hue: 300, spread: 20 },
  '1f5a5-fe0f': { hue: 300, spread: 25 },
  '1f4fb': { hue: 300, spread: 25 },
  '1f526': { hue: 300, spread: 25 },
  '1f372': { hue: 300, spread: 30 },
  '1f5bc-fe0f': { hue: 60, spread: 20, mostChroma: 0.125 },
  '1f56f-fe0f': { hue: 75, spread: 50, mostChroma: 0.09 },
  '2615': { hue: 300, spread: 30, leastLight: 0.52 },
  fan: { hue: 300, spread: 30 },
  tablet: { hue: 300, spread: 25 },
  washer: { hue: 300, spread: 25 },
  'feature-phone': { hue: 5, spread: 40, leastLight: 0.4 },
};

/** Turns the body of a cut-out (RGBA) towards a tone: its hue, its chroma, and most of its lightness. */
export function tint(data: Buffer, tone: Tone, cutout: string): Buffer {
  const lch = toLch(data);
  const body = bodies[cutout] ?? { hue: commonHue(lch, data), spread: 50 };
  const mean = meanOf(lch, data, body);
  const gain = Math.min(2.2, tone.chroma / Math.max(mean.chroma, 0.004));
  const wash = Math.max(0, tone.chroma - mean.chroma * gain);
  const aim = mean.light + 0.82 * (tone.light - mean.light);
  const gamma = clamp(Math.log(aim) / Math.log(mean.light), 0.35, 5);
  const turned = Buffer.from(data);
  for (let i = 0; i * 4 < data.length; i += 1) {
    const [light, chroma, hue] = [lch[i * 3] ?? 0, lch[i * 3 + 1] ?? 0, lch[i * 3 + 2] ?? 0];
    const share = shareOf(light, chroma, hue, body);
    if (share === 0) continue;
    const newLight = mix(light, light ** gamma, share);
    const shade = 4 * newLight * (1 - newLight);
    const newHue = hue + (tone.hue - body.hue);
    const tinted = polar(chroma * gain, newHue);
    const washed = polar(wash * shade, tone.hue);
    const old = polar(chroma, hue);
    writeRgb(turned, i * 4, newLight, [
      mix(old[0], tinted[0] + washed[0], share),
      mix(old[1], tinted[1] + washed[1], share),
    ]);
  }
  return turned;
}

/** 1 for the body and for greys, 0 for parts of another colour. */
function shareOf(light: number, chroma: number, hue: number, body: Body): number {
  const { mostChroma = 1, leastLight = 0 } = body;
  if (chroma > mostChroma || light < leastLight) return 0;
  const isGrey = 1 - smooth(0.03, 0.06, chroma);
  const isNear = 1 - smooth(body.spread, body.spread + 35, distance(hue, body.hue));
  return Math.max(isGrey, isNear);
}

function commonHue(lch: Float64Array, data: Buffer): number {
  let [x, y] = [0, 0];
  for (let i = 0; i * 4 < data.length; i += 1) {
    const weight = (data[i * 4 + 3] ?? 0) * (lch[i * 3 + 1] ?? 0);
    const angle = radians(lch[i * 3 + 2] ?? 0);
    x += weight * Math.cos(angle);
    y += weight * Math.sin(angle);
  }
  return (Math.atan2(y, x) * 180) / Math.PI;
}

function meanOf(lch: Float64Array, data: Buffer, body: Body): { light: number; chroma: number } {
  let [light, chroma, total] = [0, 0, 0];
  for (let i = 0; i * 4 < data.length; i += 1) {
    const [l, c, h] = [lch[i * 3] ?? 0, lch[i * 3 + 1] ?? 0, lch[i * 3 + 2] ?? 0];
    const weight = (data[i * 4 + 3] ?? 0) * shareOf(l, c, h, body);
    light += weight * l;
    chroma += weight * c;
    total += weight;
  }
  return { light: light / total, chroma: chroma / total };
}

/** OKLab in polar form, three numbers a pixel. */
function toLch(data: Buffer): Float64Array {
  const lch = new Float64Array((data.length / 4) * 3);
  for (let i = 0; i * 4 < data.length; i += 1) {
    const [r, g, b] = [linear(data[i * 4] ?? 0), linear(data[i * 4 + 1] ?? 0), linear(data[i * 4 + 2] ?? 0)];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
    lch[i * 3] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
    lch[i * 3 + 1] = Math.hypot(x, y);
    lch[i * 3 + 2] = (Math.atan2(y, x) * 180) / Math.PI;
  }
  return lch;
}

function writeRgb(to: Buffer, at: number, light: number, [x, y]: [number, number]): void {
  const l = (light + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (light - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (light - 0.0894841775 * x - 1.291485548 * y) ** 3;
  to[at] = gammaByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  to[at + 1] = gammaByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  to[at + 2] = gammaByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gammaByte(value: number): number {
  const v = clamp(value, 0, 1);
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}

const polar = (radius: number, degrees: number): [number, number] => [
  radius * Math.cos(radians(degrees)),
  radius * Math.sin(radians(degrees)),
];

const distance = (a: number, b: number) => Math.abs(((((a - b) % 360) + 540) % 360) - 180);
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function smooth(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}
