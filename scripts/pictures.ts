import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { assortment } from '../db/seed/assortment.ts';
import { picturesOf } from '../db/seed/pictures.ts';
import { compose } from './pictures/compose.ts';
import { artFile } from './pictures/cut-outs.ts';

// Run by hand when the sample goods change: node --import tsx scripts/pictures.ts [key ...]
// Without keys everything is made anew.

const folder = 'public/goods';
const keys = process.argv.slice(2);

const art = {
  laptop: '1f4bb',
  phone: '1f4f1',
  headphones: '1f3a7',
  watch: '231a',
  tent: '26fa',
  teapot: '1fad6',
  sofa: '1f6cb-fe0f',
  bulb: '1f4a1',
  plug: '1f50c',
  flashlight: '1f526',
  gift: '1f381',
  truck: '1f69a',
  parcel: '1f4e6',
  cart: '1f6d2',
};

if (keys.length === 0) rmSync(folder, { recursive: true, force: true });
for (const needed of [folder, 'public/art']) mkdirSync(needed, { recursive: true });

const products = assortment().filter(({ key }) => keys.length === 0 || keys.includes(key));
for (const picture of products.flatMap(picturesOf))
  writeFileSync(`public${picture.path}`, await compose(picture));
for (const [name, cutout] of Object.entries(art))
  writeFileSync(`public/art/${name}.webp`, await artFile(cutout));

const files = readdirSync(folder);
const bytes = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
console.log(`${files.length} pictures, ${(bytes / 2 ** 20).toFixed(2)} MB`);
