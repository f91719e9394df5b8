import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { isDuplicate } from '../../../db/errors.ts';
import type { Transaction } from '../../../db/index.ts';
import { insertRows } from '../../../db/rows.ts';
import { brands, categories, products, textPictures } from '../../../db/schema/index.ts';
import { indexProducts } from '../../../db/search-index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff, type Staff } from '../as-staff.ts';
import { markOf } from '../mark.ts';
import { noteAudit } from '../note-audit.ts';
import { hashesIn, keepForOrders, showPictures } from '../pictures/show-pictures.ts';
import { refuseChanged, savedAction, savedBefore } from './changed-meanwhile.ts';
import { isOf } from './known-keys.ts';
import { productChanges } from './product-changes.ts';
import type { ProductWish } from './products-schema.ts';
import { readProduct, type Stored } from './read-product.ts';
import { type Places, skuTargets } from './sku-targets.ts';
import { addSkus, changeSkus, lockSkus } from './write-skus.ts';
import { dropGone, writeSpecifications } from './write-specifications.ts';

/** Refuses whoever may not save; asked before the form is judged. saveProduct asks again, in its transaction. */
export const demandEditor = (session: Session | undefined): Promise<void> =>
  asStaff(session, 'catalog.edit', async () => {});

/**
 * Makes a product, or makes it what is wished, in one transaction: its texts, questions, SKUs and pictures, what is
 * copied from it, and the words under which it is found. Orders go on beside it: of what they write nothing is written
 * here. Refuses whoever has not seen what somebody else saved meanwhile. Answers the product's id.
 */
export function saveProduct(session: Session | undefined, wish: ProductWish): Promise<number> {
  const saved = asStaff(session, 'catalog.edit', async (tx, staff) => {
    const saved = await savedBefore(tx, staff, wish);
    if (saved !== undefined) return saved;
    const before = wish.productId === undefined ? none(wish) : await theOneSeen(tx, staff, wish);
    await placesFor(tx, wish); // so that a place which is gone is refused, not met
    const productId = await writeProduct(tx, staff, wish, before);
    const places = await placesFor(tx, wish); // again: whoever moves the category waits for the SKUs from now on
    const ids = await writeSpecifications(tx, productId, wish.specifications, before?.specifications ?? []);
    const targets = skuTargets(wish, { places, ids, stored: before, rights: staff.rights });
    if (before) {
      await changeSkus(tx, targets, before);
      await dropGone(tx, wish.specifications, before.specifications);
    }
    await addSkus(tx, productId, targets, staff.actor);
    await indexProducts(tx, [productId]);
    await notePictures(tx, productId, wish);
    await noteSave(tx, staff, before, wish, productId);
    return productId;
  });
  return saved.catch(refuseAlike);
}

/** The database takes more names for alike than the form does: two emoji, ß and ss. */
function refuseAlike(error: unknown): never {
  const names = ['specifications_name', 'specification_options_value'];
  if (names.some((name) => isDuplicate(error, name)))
    throw new ShopError('name-taken', null, { cause: error });
  throw error;
}

function none(wish: ProductWish): undefined {
  if (!isOf(undefined, wish)) throw new ShopError('is-gone', null);
}

/** The stored product, as the wish knows it. */
async function theOneSeen(tx: Transaction, staff: Staff, wish: ProductWish): Promise<Stored> {
  const id = wish.productId ?? 0;
  const stored = await readProduct(tx, id);
  if (!stored) throw new ShopError('product-missing', null);
  const isSeen = stored.version === wish.version && isOf(stored, wish);
  return isSeen ? stored : refuseChanged(tx, staff, id, wish.version);
}

const above = alias(categories, 'above');

async function placesFor(tx: Transaction, { brandId, categoryId }: ProductWish): Promise<Places> {
  const [brand] = await tx.select({ id: brands.id }).from(brands).where(eq(brands.id, brandId));
  const [leaf] = await tx
    .select({ groupId: above.id, channelId: above.parentId })
    .from(categories)
    .innerJoin(above, eq(above.id, categories.parentId))
    .where(and(eq(categories.id, categoryId), eq(categories.level, 3)));
  if (!brand || !leaf?.channelId) throw new ShopError('is-gone', null);
  return { categoryId, groupId: leaf.groupId, channelId: leaf.channelId, brandId };
}

/** The product's own row; its SKUs are locked before, as orders do it. */
async function writeProduct(
  tx: Transaction,
  staff: Staff,
  wish: ProductWish,
  before: Stored | undefined,
): Promise<number> {
  const { name, brandId, categoryId, descriptionHtml, packingHtml, serviceHtml } = wish;
  const row = { name, brandId, categoryId, descriptionHtml, packingHtml, serviceHtml };
  if (!before) {
    const [made] = await tx
      .insert(products)
      .values({ ...row, version: 1 })
      .$returningId();
    if (!made) throw new Error('an inserted row must have an id');
    return made.id;
  }
  await lockSkus(
    tx,
    before.skus.map(({ id }) => id),
  );
  const [written] = await tx
    .update(products)
    .set({ ...row, version: sql`${products.version} + 1`, updatedAt: sql`now(3)` })
    .where(and(eq(products.id, before.id), eq(products.version, wish.version)));
  if (written.affectedRows === 0) await refuseChanged(tx, staff, before.id, wish.version);
  return before.id;
}

async function notePictures(tx: Transaction, productId: number, wish: ProductWish): Promise<void> {
  const { descriptionHtml, packingHtml, serviceHtml, skus } = wish;
  const inTexts = [descriptionHtml, packingHtml, serviceHtml].flatMap((html) =>
    [...html.matchAll(/\/pictures\/[\da-f]{64}\.webp/g)].map(([path]) => path),
  );
  await tx.delete(textPictures).where(eq(textPictures.productId, productId));
  await insertRows(
    tx,
    textPictures,
    hashesIn(inTexts).map((hash) => ({ hash, productId })),
  );
  const mains = skus.flatMap(({ pictures }) => pictures.slice(0, 1));
  await showPictures(tx, [...inTexts, ...skus.flatMap(({ pictures }) => pictures)]);
  await keepForOrders(tx, mains);
}

async function noteSave(
  tx: Transaction,
  staff: Staff,
  before: Stored | undefined,
  wish: ProductWish,
  productId: number,
): Promise<void> {
  const after = await readProduct(tx, productId);
  if (!after) throw new Error('a saved product must be there');
  const changes = productChanges(before, after);
  await noteAudit(tx, staff, {
    action: savedAction,
    subject: `product:${productId}`,
    before: before ? changes.before : null,
    after: { ...changes.after, version: after.version, formKey: wish.formKey, wishHash: markOf(wish) },
  });
}
