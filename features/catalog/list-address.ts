import type { Sort } from './catalog-schema.ts';

type View = { q?: string | undefined; sort?: Sort | undefined; page?: number | undefined };

/** The address of a list or search; what is as usual stays unsaid, so that a page has one address. */
export function listAddress(path: string, { q, sort, page }: View): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (sort && sort !== 'newest') query.set('sort', sort);
  if (page && page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}
