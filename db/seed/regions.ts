import { areaList } from '@vant/area-data';

export type Region = { code: number; parentCode: number | null; level: number; name: string };

/** The divisions as the package has them, provinces first. A code begins with the digits of what it lies in. */
export function regionList(): Region[] {
  const { province_list, city_list, county_list } = areaList;
  return [
    ...level(1, province_list, () => null),
    ...level(2, city_list, (code) => code - (code % 10_000)),
    ...level(3, county_list, (code) => code - (code % 100)),
  ];
}

function level(
  level: number,
  names: Record<string, string>,
  parentOf: (code: number) => number | null,
): Region[] {
  return Object.entries(names).map(([code, name]) => ({
    code: Number(code),
    parentCode: parentOf(Number(code)),
    level,
    name,
  }));
}
