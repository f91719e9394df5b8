type Shown = { page?: number; score?: number | undefined };

/** The address of a page of reviews, which begins at the reviews. */
export function reviewsLink(skuId: number, { page = 1, score }: Shown): string {
  const query = new URLSearchParams();
  if (score !== undefined) query.set('score', String(score));
  if (page > 1) query.set('reviews', String(page));
  const text = query.size > 0 ? `?${query}` : '';
  return `/goods/${skuId}${text}#reviews`;
}
