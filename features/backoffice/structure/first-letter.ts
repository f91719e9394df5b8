/** The first character of each letter in the order of pinyin; no syllable begins with I, U or V. */
const firsts: readonly (readonly [letter: string, first: string])[] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '哒'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '讥'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '痳'],
  ['N', '拏'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '扨'],
  ['T', '它'],
  ['W', '穵'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letter under which a name stands in an alphabetical list; undefined where it has none, as a number. */
export function firstLetterOf(name: string): string | undefined {
  const [first = ''] = name.trim().normalize('NFKD').toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  if (!/\p{Script=Han}/u.test(first)) return undefined;
  return firsts.findLast(([, start]) => byPinyin.compare(first, start) >= 0)?.[0];
}
