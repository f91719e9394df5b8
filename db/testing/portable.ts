import { forbidden } from './forbidden-constructs.ts';

/** The names of what a statement says and should not. */
export function offencesIn(statement: string): string[] {
  const bare = bareOf(statement);
  return forbidden.filter(({ pattern }) => pattern.test(bare)).map(({ name }) => name);
}

/** A statement in small letters without its texts, quoted names and comments: they are nobody's words. */
export const bareOf = (statement: string): string =>
  statement
    .replace(quoted, (all) => (all[0] === '`' ? '``' : /^['"]/.test(all) ? "''" : ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** In one pass, since a text may hold what begins a comment, and a comment what begins a text. */
const quoted = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|\/\*.*?\*\//gs;
