import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '../../../db/index.ts';
import { brands, shelfPlans, users } from '../../../db/schema/index.ts';
import { idSchema } from '../../catalog/catalog-schema.ts';
import { type Draft, emptyDraft, emptySku } from './product-draft.ts';
import { draftOf } from './product-form.ts';
import { readProduct, type Stored } from './read-product.ts';

/** Once per request: title and page ask. */
export const findProduct = cache(async (address: string): Promise<Stored | undefined> => {
  const { data: id } = idSchema.safeParse(address);
  return id === undefined ? undefined : readProduct(db, id);
});

const newFormKey = () => randomBytes(12).toString('base64url');

export const draftForEditor = (product: Stored, canSeeCost: boolean): Draft =>
  draftOf(product, { canSeeCost, formKey: newFormKey() });

/** The form of a product that is still to be made. */
export function newDraft(canSeeCost: boolean): Draft {
  const sku = { ...emptySku('n1'), ...(canSeeCost && { cost: '' }) };
  return { ...emptyDraft(), version: '0', formKey: newFormKey(), skus: [sku] };
}

export type ShelfPlan = {
  id: number;
  skuId: number | null;
  isLaunched: boolean;
  at: Date;
  by: string | null;
};

/** What is still to come for a product. */
export function openPlans(productId: number): Promise<ShelfPlan[]> {
  return db
    .select({
      id: shelfPlans.id,
      skuId: shelfPlans.skuId,
      isLaunched: shelfPlans.isLaunched,
      at: shelfPlans.at,
      by: users.username,
    })
    .from(shelfPlans)
    .leftJoin(users, eq(users.id, shelfPlans.plannedBy))
    .where(and(eq(shelfPlans.productId, productId), isNull(shelfPlans.settledAt)))
    .orderBy(asc(shelfPlans.at), asc(shelfPlans.id));
}

export const brandChoice = (): Promise<{ id: number; name: string }[]> =>
  db
    .select({ id: brands.id, name: brands.name })
    .from(brands)
    .orderBy(asc(brands.firstLetter), asc(brands.name));
