import type { HomeFloor } from './arrange-home.ts';
import type { Parameter } from './catalog-schema.ts';

type Query = Record<string, Parameter>;

/** The tab of a floor that an address asks for; anything odd is the first one. */
export function tabOf({ key, tabs }: HomeFloor, query: Query): HomeFloor['tabs'][number] | undefined {
  return tabs.find((tab) => tab.key === [query[key]].flat()[0]) ?? tabs[0];
}

/** The home page with another tab on one floor, the others as they are. First tabs stay unsaid. */
export function homeAddress(
  floors: readonly HomeFloor[],
  query: Query,
  on: { floor: string; tab: string },
  page: { path: string; kept: [name: string, value: string][] } = { path: '/', kept: [] },
): string {
  const chosen = floors.flatMap((floor): [string, string][] => {
    const tab = floor.key === on.floor ? on.tab : tabOf(floor, query)?.key;
    return tab && tab !== floor.tabs[0]?.key ? [[floor.key, tab]] : [];
  });
  const parameters = new URLSearchParams([...page.kept, ...chosen]).toString();
  return `${page.path}${parameters && `?${parameters}`}#${on.floor}`;
}
