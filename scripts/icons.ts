import { writeFile } from 'node:fs/promises';
import * as lucide from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { iconNames } from '../components/ui/icon-names.ts';

/** Gathers the named lucide icons in one file, which browsers load once and keep. */
const all = new Map<string, unknown>(Object.entries(lucide));
const symbols = iconNames.map((name) => {
  const drawn = renderToStaticMarkup(createElement(iconCalled(name)));
  const inner = drawn.slice(drawn.indexOf('>') + 1, -'</svg>'.length);
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replaceAll(/><\/[a-z]+>/g, '/>')}</symbol>`;
});

const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>Icons</title>';
const file = new URL('../components/ui/icons.svg', import.meta.url);
await writeFile(file, `${head}\n${symbols.join('\n')}\n</svg>\n`);

function iconCalled(name: string): lucide.LucideIcon {
  const pascal = name.replaceAll(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase());
  const icon = all.get(pascal);
  if (!icon) throw new Error(`lucide has no icon ${name}`);
  return icon as lucide.LucideIcon;
}
