import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

// Run by hand when the sign of the shop changes: node --import tsx scripts/app-icons.ts

const red = '#d8141c';

/** The white lines of app/icon.svg without its ground, in a square of 44. */
const sign = { lines: /<path.*(?=<\/svg>)/s.exec(readFileSync('app/icon.svg', 'utf8'))?.[0] ?? '', side: 44 };

type Look = { isRound?: boolean /** Room on every side, as a part of the whole. */; room?: number };

mkdirSync('public/icons', { recursive: true });
await write('public/icons/icon-192.png', tile(sign, { isRound: true }), 192);
await write('public/icons/icon-512.png', tile(sign, { isRound: true }), 512);
await write('public/icons/maskable-512.png', tile(sign, { room: 0.1 }), 512);
await write('app/apple-icon.png', tile(sign), 180);
await write('public/icons/cart-96.png', tile(symbol('shopping-cart'), { isRound: true, room: 0.24 }), 96);
await write('public/icons/orders-96.png', tile(symbol('package'), { isRound: true, room: 0.24 }), 96);
writeFileSync('public/favicon.ico', asIco(await png(tile(sign, { isRound: true }), 48), 48));
writeFileSync('public/share.jpg', await share());

/** A lucide icon in white. */
function symbol(name: string) {
  const icons = readFileSync('components/ui/icons.svg', 'utf8');
  const lines = new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`).exec(icons)?.[1];
  if (!lines) throw new Error(`there is no icon ${name}`);
  const pen = 'fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return { lines: `<g ${pen}>${lines}</g>`, side: 24 };
}

function tile({ lines, side }: { lines: string; side: number }, { isRound = false, room = 0 }: Look = {}) {
  const scale = (100 * (1 - 2 * room)) / side;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
    <rect width="100" height="100" rx="${isRound ? 27 : 0}" fill="${red}"/>
    <g transform="translate(${100 * room} ${100 * room}) scale(${scale})">${lines}</g>
  </svg>`;
}

function png(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: (72 * size) / 100 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

async function write(file: string, svg: string, size: number): Promise<void> {
  writeFileSync(file, await png(svg, size));
}

/** An .ico file is a table of pictures; here it has one row. */
function asIco(picture: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** What stands beside a shared link: the sign among some goods, without words, since two languages share it. */
async function share(): Promise<Buffer> {
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
    <linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#fbebe2"/><stop offset=".62" stop-color="#f5d6c9"/><stop offset="1" stop-color="#efc7b8"/></linearGradient>
    <rect width="1200" height="630" fill="url(#g)"/>
  </svg>`;
  const art = async (name: string, size: number, left: number, top: number) => ({
    input: await sharp(`public/art/${name}.webp`).resize(size, size).toBuffer(),
    left,
    top,
  });
  const layers = [
    { input: await png(tile(sign, { isRound: true }), 260), left: 130, top: 185 },
    await art('laptop', 420, 480, 120),
    await art('teapot', 230, 850, 60),
    await art('headphones', 260, 880, 310),
  ];
  return sharp(Buffer.from(ground)).composite(layers).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
}
