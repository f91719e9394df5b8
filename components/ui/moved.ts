/** The list with `id` at another place; the very same list where it is there already, or there is no such place. */
export function moved(ids: string[], id: string, place: number): string[] {
  const from = ids.indexOf(id);
  if (from < 0 || place === from || place < 0 || place >= ids.length) return ids;
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
