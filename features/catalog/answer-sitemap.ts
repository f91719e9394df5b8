import { siteOrigin } from '../../lib/env.ts';
import { reachable } from '../../lib/outage.ts';
import { mostInFile, type SitemapEntry, sitemapIndexXml, sitemapXml } from './sitemap.ts';
import { listLaunched, listPages, listStretch, listStretches } from './sitemap-queries.ts';

/** `/sitemap.xml`: everything while it fits into one file, else the list of the files. */
export const answerSitemap = (most = mostInFile) => answer(writeSitemap(most));

/** `/sitemaps/<file>`: `pages.xml`, or the number of a stretch of SKUs. */
export const answerSitemapFile = (file: string) => answer(writeFile(file));

async function writeSitemap(most: number): Promise<string> {
  const pages = await listPages();
  const goods = await listLaunched(Math.max(1, most - pages.length + 1));
  const all = [...pages, ...goods];
  if (all.length <= most) return sitemapXml(all, siteOrigin());
  const names = ['pages', ...(await listStretches())];
  return sitemapIndexXml(
    names.map((name) => `/sitemaps/${name}.xml`),
    siteOrigin(),
  );
}

async function writeFile(file: string): Promise<string | undefined> {
  const entries = await readFile(file);
  return entries.length > 0 ? sitemapXml(entries, siteOrigin()) : undefined;
}

async function readFile(file: string): Promise<SitemapEntry[]> {
  if (file === 'pages.xml') return listPages();
  const stretch = /^([1-9]\d{0,9})\.xml$/.exec(file)?.[1];
  return stretch ? listStretch(Number(stretch)) : [];
}

const anHour = 3_600;

/** An outage is told as one: an empty sitemap would say that the shop has nothing left. */
async function answer(work: Promise<string | undefined>): Promise<Response> {
  const xml = await reachable(work);
  if (!xml.ok) return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } });
  if (xml.value === undefined) return new Response(null, { status: 404 });
  return new Response(xml.value, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': `public, max-age=${anHour}`,
    },
  });
}
