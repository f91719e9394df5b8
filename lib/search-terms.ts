/** Longer words are cut, in the index and in what is asked alike. */
export const longestTerm = 20;

/** Text as it is compared in a search: full width as half width, lower case, no accents. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');

const run =
  /(?<han>[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々〇ー]+)|(?<word>[\p{L}\p{N}]+?)(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[^\p{L}\p{N}]|$)/gu;

/** The unbroken pieces of a folded text: Chinese (Japanese, Korean) writing, and words of other scripts with numbers. */
export function runsOf(folded: string): { text: string; isHan: boolean }[] {
  return [...folded.matchAll(run)].map(({ groups }) => ({
    text: groups?.han ?? groups?.word ?? '',
    isHan: groups?.han !== undefined,
  }));
}

/**
 * Under which a text can be found: every two neighbouring Chinese characters, since a dictionary cuts names wrongly;
 * words, and of words like 64gb also their halves. `isShort` adds every single character: for names, where one says
 * something, not for sentences, where it does not.
 */
export function termsToIndex(text: string, isShort: boolean): Set<string> {
  const terms = new Set<string>();
  for (const { text: piece, isHan } of runsOf(fold(text))) {
    const all = isHan ? [...pairsOf(piece), ...(isShort ? piece : [])] : [piece, ...halvesOf(piece)];
    for (const term of all) terms.add(cut(term));
  }
  return terms;
}

/** Neighbouring characters two by two; a lone one by itself. */
export function pairsOf(han: string): string[] {
  const characters = [...han];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** 64gb: 64 and gb. Nothing for a word of letters or digits alone. */
export function halvesOf(word: string): string[] {
  const halves = word.match(/\p{N}+|\p{L}+/gu) ?? [];
  return halves.length > 1 ? halves : [];
}

export const cut = (term: string) => [...term].slice(0, longestTerm).join('');
