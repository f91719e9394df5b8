import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export const inRoot = (...parts) => join(root, ...parts);

export const dataFolder = () => resolve(root, process.env.SHOP_DATA_DIR || '.data');

export const NEXT = inRoot('node_modules/next/dist/bin/next');
