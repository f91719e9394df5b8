import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { once } from '../../lib/once.ts';
import { db } from '../index.ts';
import {
  addresses,
  brands,
  categories,
  products,
  regions,
  sessions,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
  stockMovements,
  users,
} from '../schema/index.ts';

let serial = Math.floor(Math.random() * 1e8);
export const next = () => (serial = (serial + 1) % 1e9);

export type TestUser = {
  id: number;
  username: string;
  sessionVersion: number;
  sessionId: number;
  addressId: number;
};

/** A shopper with a default address and a session, unlike any other. */
export async function aUser(given: Partial<typeof users.$inferInsert> = {}): Promise<TestUser> {
  const n = next();
  const username = given.username ?? `shopper_${n}`;
  const mobile = `13${String(n).padStart(9, '0')}`;
  const [user] = await db
    .insert(users)
    .values({ username, mobile, passwordHash: 'none', ...given })
    .$returningId();
  const id = idOf(user);
  const addressId = await anAddress(id);
  await db.update(users).set({ defaultAddressId: addressId }).where(eq(users.id, id));
  const sessionId = await aSession(id);
  return { id, username, sessionVersion: given.sessionVersion ?? 0, sessionId, addressId };
}

export async function aSession(
  userId: number,
  given: Partial<typeof sessions.$inferInsert> = {},
): Promise<number> {
  const [session] = await db
    .insert(sessions)
    .values({
      userId,
      device: 'Chromium · Linux',
      deviceKey: 'test',
      network: '127.0.0.1',
      isRemembered: false,
      expiresAt: sql`now(3) + interval 1 day`,
      ...given,
    })
    .$returningId();
  return idOf(session);
}

export async function anAddress(
  userId: number,
  given: Partial<typeof addresses.$inferInsert> = {},
): Promise<number> {
  const place = {
    provinceCode: 440000,
    cityCode: 440100,
    districtCode: 440106,
    region: '广东省 广州市 天河区',
  };
  await knownRegions();
  const [address] = await db
    .insert(addresses)
    .values({
      userId,
      title: '家',
      receiver: '林小满',
      mobile: '13800138000',
      place: '华景路 1 号',
      ...place,
      ...given,
    })
    .$returningId();
  return idOf(address);
}

const guangzhou = [
  { code: 440000, parentCode: null, level: 1, name: '广东省' },
  { code: 440100, parentCode: 440000, level: 2, name: '广州市' },
  { code: 440106, parentCode: 440100, level: 3, name: '天河区' },
];

const knownRegions = () =>
  once('regions for tests', () => db.insert(regions).ignore().values(guangzhou).execute());

export type TestSku = { id: number; productId: number; priceFen: number };

/** A SKU on the shelf (or taken off it again), an option of its own of its product; the product is new unless given. Its ledger begins with its stock. */
export async function aSku(given: Partial<typeof skus.$inferInsert> = {}): Promise<TestSku> {
  const productId = given.productId ?? (await aProduct());
  const [places] = await db
    .select({
      categoryId: products.categoryId,
      groupId: above.id,
      channelId: above.parentId,
      brandId: products.brandId,
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(above, eq(above.id, categories.parentId))
    .where(eq(products.id, productId));
  if (!places?.channelId) throw new Error('a product must hang in a leaf');
  const priceFen = given.priceFen ?? 9_900;
  const stock = given.stock ?? 10;
  const n = next();
  const option = await anOption(productId, `款式 ${n}`);
  const [sku] = await db
    .insert(skus)
    .values({
      productId,
      ...places,
      channelId: places.channelId,
      name: `样品 ${n}`,
      caption: '',
      options: option.value,
      optionKey: String(option.optionId),
      image: '/goods/baiqiang-projector-1.webp',
      marketPriceFen: priceFen,
      costFen: 1,
      firstLaunchedAt: sql`now(3)`,
      ...given,
      priceFen,
      stock,
    })
    .$returningId();
  const id = idOf(sku);
  const { specificationId, optionId } = option;
  await db.insert(skuOptions).values({ skuId: id, specificationId, optionId });
  await db
    .insert(stockMovements)
    .values({ skuId: id, delta: stock, reason: 'initial', actor: 'system:test' });
  return { id, productId, priceFen };
}

const above = alias(categories, 'above');

export type Shelf = { brandId: number; categoryId: number };

/** A product in a leaf category, of its own unless given, which asks its buyer one question. */
export async function aProduct(shelf?: Shelf): Promise<number> {
  const name = randomUUID().slice(0, 18);
  const place = shelf ?? (await aShelf(name));
  const texts = { descriptionHtml: '', packingHtml: '', serviceHtml: '' };
  const [product] = await db
    .insert(products)
    .values({ name, ...place, ...texts })
    .$returningId();
  await db.insert(specifications).values({ productId: idOf(product), name: '款式', sequence: 1 });
  return idOf(product);
}

/** A brand and a leaf category. */
export async function aShelf(name: string): Promise<Shelf> {
  const [brand] = await db.insert(brands).values({ name, firstLetter: 'T' }).$returningId();
  return { brandId: idOf(brand), categoryId: await aCategory(name, 3) };
}

async function aCategory(name: string, level: number): Promise<number> {
  const parentId = level > 1 ? await aCategory(name, level - 1) : null;
  const [category] = await db
    .insert(categories)
    .values({ name, nameEn: name, level, parentId })
    .$returningId();
  return idOf(category);
}

/** One more answer to the first question of a product. */
async function anOption(productId: number, value: string) {
  const [question] = await db
    .select({ id: specifications.id })
    .from(specifications)
    .where(eq(specifications.productId, productId));
  const specificationId = idOf(question);
  const [option] = await db
    .insert(specificationOptions)
    .values({ specificationId, value, sequence: 1 })
    .$returningId();
  return { specificationId, optionId: idOf(option), value };
}

export function idOf(row: { id: number } | undefined): number {
  if (!row) throw new Error('an inserted row must have an id');
  return row.id;
}
