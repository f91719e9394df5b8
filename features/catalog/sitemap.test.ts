import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { aSku } from '../../db/testing/builders.ts';
import { siteOrigin } from '../../lib/env.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { answerSitemap, answerSitemapFile } from './answer-sitemap.ts';
import { idsIn, mostInFile, sitemapIndexXml, sitemapXml, stretchOf } from './sitemap.ts';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = mariadb.url;

const origin = 'https://shop.example';

describe('a sitemap', () => {
  test('names each address in whole, and the day of its last change', () => {
    const xml = sitemapXml(
      [{ path: '/' }, { path: '/goods/7', changedAt: new Date('2026-05-01T23:00:00Z') }],
      origin,
    );
    expect(xml).toContain('<url><loc>https://shop.example/</loc></url>');
    expect(xml).toContain('<url><loc>https://shop.example/goods/7</loc><lastmod>2026-05-01</lastmod></url>');
  });

  test('of many files lists the files', () => {
    expect(sitemapIndexXml(['/sitemaps/1.xml'], origin)).toContain(
      '<sitemap><loc>https://shop.example/sitemaps/1.xml</loc></sitemap>',
    );
  });

  test.each([1, mostInFile, mostInFile + 1, 2 * mostInFile, 123_456_789])(
    'keeps SKU %i in one file of 50,000',
    (id) => {
      const { from, to } = idsIn(stretchOf(id));
      expect(from <= id && id <= to && to - from + 1 === 50_000).toBe(true);
    },
  );
});
describe('the sitemap of the shop', () => {
  const locations = async (answer: Promise<Response>) =>
    [...(await (await answer).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) =>
      address.replace(siteOrigin(), ''),
    );

  test('lists what is for sale with its categories, and nothing that is off the shelf', async () => {
    const [on, off] = [await aSku(), await aSku({ isLaunched: false })];
    const paths = await locations(answerSitemap());
    expect(paths).toContain(`/goods/${on.id}`);
    expect(paths).not.toContain(`/goods/${off.id}`);
    for (const id of await categoriesOf(on.id)) expect(paths).toContain(`/list/${id}`);
    for (const id of await categoriesOf(off.id)) expect(paths).not.toContain(`/list/${id}`);
  });

  test('becomes a list of files when it is too long for one, and the files hold everything', async () => {
    const near = await aSku();
    const far = await aSku({ id: near.id + 3 * mostInFile });
    const files = await locations(answerSitemap(1));
    const paths = await Promise.all(
      files.map((file) => locations(answerSitemapFile(file?.split('/').at(-1) ?? ''))),
    );
    const [pages, ...goods] = paths;
    expect(files.slice(0, 2)).toEqual(['/sitemaps/pages.xml', '/sitemaps/1.xml']);
    expect(pages?.slice(0, 2)).toEqual(['/', '/categories']);
    expect(goods.flat()).toEqual(
      (await locations(answerSitemap())).filter((path) => path?.startsWith('/goods/')),
    );
    expect(goods.at(-1)).toEqual([`/goods/${far.id}`]);
  });

  test.each(['0.xml', '99999.xml', '1', '-1.xml', '1.xml.xml', 'goods.xml'])(
    'has no file %s',
    async (file) => {
      expect((await answerSitemapFile(file)).status).toBe(404);
    },
  );

  test('may be kept for an hour by whoever asks', async () => {
    const { headers } = await answerSitemap();
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('content-type')).toContain('application/xml');
  });

  test('is not told as empty while the database is away', async () => {
    mariadb.refuse();
    for (const answer of [await answerSitemap(), await answerSitemapFile('1.xml')]) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    }
  });
});

async function categoriesOf(skuId: number): Promise<number[]> {
  const [sku] = await db
    .select({ leaf: skus.categoryId, group: skus.groupId, channel: skus.channelId })
    .from(skus)
    .where(eq(skus.id, skuId));
  return Object.values(sku ?? {});
}
