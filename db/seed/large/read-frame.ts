import { and, eq, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import type { Db } from '../../index.ts';
import {
  brands,
  categories,
  products,
  skus,
  specificationOptions,
  specifications,
} from '../../schema/index.ts';
import { assortment } from '../assortment.ts';
import { brandLetters } from '../brands.ts';
import { imagesOf } from '../pictures.ts';

export type Leaf = { id: number; groupId: number; channelId: number; name: string; kinds: string[] };
/** What invented goods are made of: the shop's own leaves, brands and pictures. */
export type Frame = { leaves: Leaf[]; brands: { id: number; name: string }[]; images: string[] };

export type Ids = { product: number; sku: number; specification: number; option: number };

const group = alias(categories, 'the_group');
const channel = alias(categories, 'the_channel');

export async function readFrame(db: Db): Promise<Frame> {
  const leaves = await db
    .select({
      id: categories.id,
      name: categories.name,
      nameEn: categories.nameEn,
      groupId: group.id,
      group: group.name,
      groupEn: group.nameEn,
      channelId: channel.id,
      channel: channel.name,
      channelEn: channel.nameEn,
    })
    .from(categories)
    .innerJoin(group, eq(group.id, categories.parentId))
    .innerJoin(channel, eq(channel.id, group.parentId))
    .where(and(eq(categories.level, 3), eq(categories.isSoldHere, true)));
  return {
    leaves: leaves.map(({ id, groupId, channelId, name, ...kinds }) => ({
      id,
      groupId,
      channelId,
      name,
      kinds: [kinds.nameEn, kinds.group, kinds.groupEn, kinds.channel, kinds.channelEn],
    })),
    brands: await provideBrands(db),
    images: assortment().flatMap((product) => imagesOf(product, []).slice(0, 1)),
  };
}

/** Those of the sample shop where there are none. */
async function provideBrands(db: Db) {
  const readBrands = () => db.select({ id: brands.id, name: brands.name }).from(brands);
  if ((await readBrands()).length === 0) {
    await db
      .insert(brands)
      .values(Object.entries(brandLetters).map(([name, firstLetter]) => ({ name, firstLetter })));
  }
  return readBrands();
}

/** The first ids that are free. */
export async function readNextIds(db: Db): Promise<Ids> {
  const after = (rows: { last: number | null }[]) => (rows[0]?.last ?? 0) + 1;
  return {
    product: after(await db.select({ last: max(products.id) }).from(products)),
    sku: after(await db.select({ last: max(skus.id) }).from(skus)),
    specification: after(await db.select({ last: max(specifications.id) }).from(specifications)),
    option: after(await db.select({ last: max(specificationOptions.id) }).from(specificationOptions)),
  };
}
