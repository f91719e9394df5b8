import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { builtActions } from './build-manifests.ts';

/**
 * Makes a copy of the build that is tested and answers its folder: another build, in which the named action was moved to
 * another file. So its id differs, and what calls it is served under other names.
 */
export function makeOtherBuild(actionName: string): string {
  const from = process.env.NEXT_DIST_DIR ?? '.next';
  const to = `${from}-other`;
  rmSync(to, { recursive: true, force: true });
  const isPart = (path: string) =>
    !['cache', 'types', 'dev', 'trace'].some((part) => path === join(from, part));
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: isPart });
  const changes = [
    [readFileSync(join(to, 'BUILD_ID'), 'utf8'), 'the-other-build'],
    ...builtActions().flatMap(({ id, name }) => (name === actionName ? [[id, turned(id)]] : [])),
  ] as [string, string][];
  const callers = textsIn(join(to, 'static')).filter((path) => mentions(path, changes.slice(1)));
  changes.push(...callers.map((path): [string, string] => [basename(path), `other-${basename(path)}`]));
  for (const path of textsIn(to).filter((path) => mentions(path, changes)))
    writeFileSync(
      path,
      changes.reduce((text, [was, is]) => text.replaceAll(was, is), readFileSync(path, 'utf8')),
    );
  for (const path of callers) renameSync(path, path.replace(basename(path), `other-${basename(path)}`));
  return to;
}

/** The first byte of an id says what the action takes. */
const turned = (id: string) => id.slice(0, 2) + [...id.slice(2)].reverse().join('');

const mentions = (path: string, changes: [string, string][]): boolean => {
  const text = readFileSync(path, 'utf8');
  return changes.some(([was]) => text.includes(was));
};

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter(
      (path) => /\.(js|json|html|rsc)$|BUILD_ID$/.test(path) && !path.split(sep).includes('node_modules'),
    )
    .filter((path) => statSync(path).isFile());
