/** The protocol allows no more addresses in a file. */
export const mostInFile = 50_000;

export type SitemapEntry = { path: string; changedAt?: Date };

/** The SKUs of a file: a stretch of the ids, so that a SKU stays in its file whatever else comes and goes. */
export const stretchOf = (skuId: number) => Math.floor((skuId - 1) / mostInFile) + 1;

export const idsIn = (stretch: number) => ({
  from: (stretch - 1) * mostInFile + 1,
  to: stretch * mostInFile,
});

export function sitemapXml(entries: readonly SitemapEntry[], origin: string): string {
  const lines = entries.map(({ path, changedAt }) => {
    const day = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : '';
    return `<url><loc>${origin}${path}</loc>${day}</url>`;
  });
  return document('urlset', lines);
}

export function sitemapIndexXml(paths: readonly string[], origin: string): string {
  const lines = paths.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`);
  return document('sitemapindex', lines);
}

function document(root: string, lines: string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, `</${root}>`, ''].join('\n');
}
