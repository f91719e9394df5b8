import { cut, fold, halvesOf, pairsOf, runsOf } from '../../lib/search-terms.ts';

/** One thing that a SKU must have: these terms together; or, where the index knows `whole`, that alone. */
export type Need = { terms: string[]; whole?: string };

const mostTerms = 16;

/**
 * What a search asks for. Chinese writing is first cut at the names of brands and categories, so that 华为手机 asks for
 * 华为 and 手机 rather than for three neighbours that no name has in a row.
 */
export function needsOf(term: string, knownNames: ReadonlySet<string>): Need[] {
  const needs = runsOf(fold(term)).flatMap(({ text, isHan }): Need[] => {
    if (isHan) return cutAtNames(text, knownNames).map((piece) => ({ terms: pairsOf(piece) }));
    const halves = halvesOf(text);
    return [halves.length > 0 ? { terms: halves.map(cut), whole: cut(text) } : { terms: [cut(text)] }];
  });
  return withinLimit(needs);
}

/** Whatever may have to be looked up for these needs. */
export const termsIn = (needs: Need[]) => [
  ...new Set(needs.flatMap(({ terms, whole }) => (whole === undefined ? terms : [...terms, whole]))),
];

/** The terms that must be there, those in few SKUs first; words that nobody knows lead. */
export function rarestFirst(needs: Need[], frequencies: ReadonlyMap<string, number>): string[] {
  const terms = needs.flatMap(({ terms: parts, whole }) =>
    whole !== undefined && frequencies.has(whole) ? [whole] : parts,
  );
  return [...new Set(terms)].sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0));
}

function cutAtNames(han: string, names: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let rest = '';
  for (let at = 0; at < han.length; ) {
    const name = longestNameAt(han, at, names);
    rest += name ? '' : (han[at] ?? '');
    if (name && rest) pieces.push(rest);
    if (name) {
      pieces.push(name);
      rest = '';
    }
    at += name?.length ?? 1;
  }
  return rest ? [...pieces, rest] : pieces;
}

const longestName = 8;

function longestNameAt(han: string, at: number, names: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(longestName, han.length - at); length > 1; length -= 1) {
    const piece = han.slice(at, at + length);
    if (names.has(piece)) return piece;
  }
  return undefined;
}

/** Beyond a certain length more words only cost. */
function withinLimit(needs: Need[]): Need[] {
  let room = mostTerms;
  return needs.flatMap((need) => {
    const terms = need.terms.slice(0, room);
    room -= terms.length;
    return terms.length > 0 ? [{ ...need, terms }] : [];
  });
}
