import type { Filter } from './filter.ts';

type Specifications = Filter['specifications'];

const mostNames = 10;
const mostValues = 20;
const longestText = 40;
const longestParameter = 4_000;

/** `颜色:银色,金色` for each name that has values; a backslash stands before what would be taken for a sign. */
export function specificationParameters(specifications: Specifications): string[] {
  return Object.entries(specifications)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${escaped(name)}:${[...values].sort().map(escaped).join(',')}`)
    .sort();
}

const escaped = (text: string) => text.replaceAll(/[\\,:]/g, '\\$&');

/** What such parameters say; what is too long, too many or makes no sense is left out. */
export function specificationsIn(parameters: readonly string[]): Specifications {
  const found = new Map<string, string[]>();
  for (const parameter of parameters) {
    const [name, values] = partsOf(parameter);
    if (isFit(name)) found.set(name, [...(found.get(name) ?? []), ...values.filter(isFit)]);
  }
  const kept = [...found].filter(([, values]) => values.length > 0).sort(byName);
  return Object.fromEntries(kept.slice(0, mostNames).map(([name, values]) => [name, some(values)]));
}

function partsOf(parameter: string): [name: string, values: string[]] {
  if (parameter.length > longestParameter) return ['', []];
  const [, name = '', values = ''] = /^((?:\\.|[^\\:])+):(.*)$/s.exec(parameter) ?? [];
  return [plain(name), (values.match(/(?:\\.|[^\\,])+/gs) ?? []).map(plain)];
}

const plain = (text: string) => text.replaceAll(/\\(.)/gs, '$1');
const isFit = (text: string) => text !== '' && [...text].length <= longestText;
const some = (values: string[]) => [...new Set(values)].sort().slice(0, mostValues);
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
