export type Region = { code: number; parentCode: number | null; level: number; name: string };

/** The deepest division that a text begins with, and what follows it. */
export type RegionMatch = { chain: Region[]; rest: string };

/** Between the levels: spaces, signs, and the word that fills in where a city has no districts of its own. */
const between = /^(?:[\s,/·>-]|市辖区)*/u;
const firstTwo = (text: string) => text.slice(0, 2);

/** 朝阳路 is no 朝阳区, 南京东路 is not in 南京, and 朝阳区 is no part of 朝阳市. */
const goesOn =
  /^(?:[省市区县州盟旗]|[东西南北中新老]?[一二三四五六七八九十]?(?:大?[路街道巷弄里]|[镇乡村桥门站园店城场]|公园|广场|胡同|大厦|花园|小区))/u;

/** `matchRegion(regions)` reads the names with and without 省, 市, 区 and the like; levels may be left out. */
export function matchRegion(regions: readonly Region[]): (text: string) => RegionMatch | undefined {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const names = namesIn(regions);
  const chainOf = (region: Region): Region[] => {
    const above = region.parentCode === null ? undefined : byCode.get(region.parentCode);
    return above ? [...chainOf(above), region] : [region];
  };

  return (text) => {
    const found = readings(text, names, chainOf);
    const lengths = [...new Set(found.map(({ rest }) => rest.length))].sort((a, b) => a - b);
    for (const length of lengths) {
      const alike = found.filter(({ rest }) => rest.length === length);
      const highest = Math.min(...alike.map(({ from }) => from));
      const meant = alike.filter(({ from }) => from === highest);
      const [first] = meant;
      if (first && meant.every(({ at }) => at === first.at)) {
        return { chain: withOnlyCity(chainOf(first.at), regions), rest: text.slice(text.length - length) };
      }
    }
    return undefined;
  };
}

type Name = { region: Region; text: string; isFull: boolean };
type Reading = { at: Region; from: number; rest: string };

function namesIn(regions: readonly Region[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  for (const region of regions) {
    for (const text of spellings(region.name)) {
      const key = firstTwo(text);
      names.set(key, [...(names.get(key) ?? []), { region, text, isFull: text === region.name }]);
    }
  }
  return names;
}

const suffix = /(?:特别行政区|自治[区州县旗]|地区|新区|林区|[省市区县盟旗])$/u;
const peoples =
  /(?:[壮回苗藏羌彝侗傣白黎瑶畲满水佤怒土]族|维吾尔|朝鲜族|土家族|布依族|哈尼族|景颇族|傈僳族|蒙古族?|柯尔克孜|哈萨克族?|锡伯|达斡尔族|鄂温克族|仡佬族|毛南族|仫佬族|纳西族|拉祜族|布朗族|独龙族|普米族|东乡族|保安族|撒拉族|裕固族|塔吉克|各族)+$/u;

function spellings(name: string): string[] {
  const bare = name.replace(suffix, '');
  const plain = bare === name ? name : bare.replace(peoples, '');
  const short = plain.length >= 2 ? plain : bare;
  const also = /自治区$/u.test(name)
    ? ['省']
    : /自治州$/u.test(name)
      ? ['州']
      : /自治县$/u.test(name)
        ? ['县']
        : [];
  return [...new Set([name, short, ...also.map((end) => short + end)])].filter(({ length }) => length >= 2);
}

/** Every way to read the beginning of the text as divisions, each inside the one before. */
function readings(
  text: string,
  names: Map<string, Name[]>,
  chainOf: (region: Region) => Region[],
  above?: Region,
  from = above?.level,
): Reading[] {
  const here = text.replace(between, '');
  const all = names.get(firstTwo(here)) ?? [];
  return all.flatMap(({ region, text: name, isFull }) => {
    const rest = here.slice(name.length);
    if (!here.startsWith(name) || (!isFull && goesOn.test(rest))) return [];
    if (above ? !isInside(region, above, chainOf) : region.level === 3 && !mayStandAlone(name, isFull))
      return [];
    const first = from ?? region.level;
    return [{ at: region, from: first, rest }, ...readings(rest, names, chainOf, region, first)];
  });
}

/** 城区 and 朝阳 are in many places. */
const mayStandAlone = (name: string, isFull: boolean) => isFull && name.length > 2;

const isInside = (region: Region, above: Region, chainOf: (region: Region) => Region[]) =>
  region.level > above.level && chainOf(region).some(({ code }) => code === above.code);

/** 北京市 is the city in it as well. */
function withOnlyCity(chain: Region[], regions: readonly Region[]): Region[] {
  const [province, ...others] = chain;
  if (province?.level !== 1 || others.length > 0) return chain;
  const city = regions.find(({ parentCode, name }) => parentCode === province.code && name === province.name);
  return city ? [province, city] : chain;
}
