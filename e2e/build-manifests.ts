import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.NEXT_DIST_DIR ?? '.next';
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

export type BuiltAction = {
  id: string;
  name: string;
  /** One that it can be posted to, without parameters where there is such a one. */
  page: string;
  /** All of them, as patterns. */
  pages: string[];
};

/** Every address of the build that is tested, by the file that answers it. */
const addresses: Record<string, string> = read('app-path-routes-manifest.json');

export const builtRoutes = (): string[] => Object.values(addresses).sort();

/** Those that answer with a page for people. */
export const builtPages = (): string[] =>
  Object.entries(addresses).flatMap(([file, address]) => (file.endsWith('/page') ? [address] : []));

/** Every server action. */
export function builtActions(): BuiltAction[] {
  const { node }: { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> } = read(
    'server/server-reference-manifest.json',
  );
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const pages = Object.keys(workers).map((worker) => addresses[worker.replace(/^app/, '')] ?? '/');
    return { id, name: exportedName, page: oneOf(pages), pages };
  });
}

function oneOf(pages: string[]): string {
  return pages.find((page) => !page.includes('[')) ?? (pages[0] ?? '/').replaceAll(/\[\w+\]/g, '1');
}
