import { count, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { brands, products } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { refuseTaken } from '../name-line.ts';
import { noteAudit } from '../note-audit.ts';

export type Brand = { name: string; firstLetter: string };

/** Answers its number; that of the brand of the same name and letter, where there is one already. */
export function addBrand(session: Session | undefined, { name, firstLetter }: Brand): Promise<number> {
  const work = asStaff(session, 'brand.edit', async (tx, staff) => {
    const [known] = await tx
      .select({ id: brands.id, firstLetter: brands.firstLetter })
      .from(brands)
      .where(eq(brands.name, name));
    if (known?.firstLetter === firstLetter) return known.id;
    const [row] = await tx.insert(brands).values({ name, firstLetter }).$returningId();
    const id = row?.id ?? 0;
    await noteAudit(tx, staff, {
      action: 'brand.add',
      subject: `brand:${id}`,
      before: null,
      after: { name, firstLetter },
    });
    return id;
  });
  return refuseTaken(work, 'brands_name');
}

/** Its goods are found under the new name soon after (see follow-structure). Answers false when nothing is changed. */
export function changeBrand(
  session: Session | undefined,
  id: number,
  { mark, name, firstLetter }: Brand & { mark: string },
): Promise<boolean> {
  const work = asStaff(session, 'brand.edit', async (tx, staff) => {
    const before = await lockBrand(tx, id);
    const after = { name, firstLetter };
    if (JSON.stringify(before) === JSON.stringify(after)) return false;
    await refuseOutdated(tx, { mark, shown: before, subject: `brand:${id}` });
    const isNamed = before.name === name;
    await tx
      .update(brands)
      .set({ ...after, ...(!isNamed && { unsettledSince: sql`now(3)` }) })
      .where(eq(brands.id, id));
    await noteAudit(tx, staff, { action: 'brand.edit', subject: `brand:${id}`, before, after });
    return true;
  });
  return refuseTaken(work, 'brands_name');
}

/** Only when no product is of it. Answers false when it was gone. */
export function deleteBrand(session: Session | undefined, id: number): Promise<boolean> {
  return asStaff(session, 'brand.edit', async (tx, staff) => {
    const [known] = await tx.select({ id: brands.id }).from(brands).where(eq(brands.id, id));
    if (!known) return false;
    const before = await lockBrand(tx, id);
    const [used] = await tx.select({ n: count() }).from(products).where(eq(products.brandId, id));
    if (used && used.n > 0) throw new ShopError('brand-in-use', { products: used.n });
    await tx.delete(brands).where(eq(brands.id, id));
    await noteAudit(tx, staff, { action: 'brand.delete', subject: `brand:${id}`, before, after: null });
    return true;
  });
}

async function lockBrand(tx: Transaction, id: number): Promise<Brand> {
  const [found] = await tx
    .select({ name: brands.name, firstLetter: brands.firstLetter })
    .from(brands)
    .where(eq(brands.id, id))
    .for('update');
  if (!found) throw new ShopError('is-gone', null);
  return found;
}
