import type { checks } from '../checks.ts';

export type CheckName = (typeof checks)[number]['name'];

/** Statements that make the world wrong in one way; `also` names what cannot but be wrong with it. */
export type Fault = string | string[] | { plant: string[]; also: CheckName[] };

/** At least one for each check of an area. */
export type FaultsOf<Area extends readonly { name: CheckName }[]> = Record<
  Area[number]['name'],
  [Fault, ...Fault[]]
>;
