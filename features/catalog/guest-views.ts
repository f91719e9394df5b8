import { idSchema } from './catalog-schema.ts';

// A guest's browsing history is a cookie: SKU ids joined by dots, the last one looked at first.

const mostOfGuest = 20;
const longestCookie = 400;

/** The SKU ids in a cookie that anybody may have written: no nonsense, nothing twice, not too many. */
export function viewsIn(cookie: string | undefined): number[] {
  const ids = (cookie ?? '')
    .slice(0, longestCookie)
    .split('.')
    .flatMap((text) => idSchema.safeParse(text).data ?? []);
  return [...new Set(ids)].slice(0, mostOfGuest);
}

/** The cookie after one more look. */
export function withView(views: readonly number[], skuId: number): string {
  return [skuId, ...views.filter((id) => id !== skuId)].slice(0, mostOfGuest).join('.');
}
