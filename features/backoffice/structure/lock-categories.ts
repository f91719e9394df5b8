import { and, asc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { categories } from '../../../db/schema/index.ts';
import { ShopError } from '../../../lib/shop-error.ts';

export type LockedCategory = {
  id: number;
  parentId: number | null;
  level: number;
  name: string;
  nameEn: string;
  isSoldHere: boolean;
};

const columns = {
  id: categories.id,
  parentId: categories.parentId,
  level: categories.level,
  name: categories.name,
  nameEn: categories.nameEn,
  isSoldHere: categories.isSoldHere,
};

/** What the form of a category shows, and by which it is known again. */
export const shownOf = ({ parentId, name, nameEn, isSoldHere }: Omit<LockedCategory, 'id' | 'level'>) => ({
  parentId,
  name,
  nameEn,
  isSoldHere,
});

export async function lockCategory(tx: Transaction, id: number): Promise<LockedCategory> {
  const [found] = await tx.select(columns).from(categories).where(eq(categories.id, id)).for('update');
  if (!found) throw new ShopError('is-gone', null);
  return found;
}

/** What stands below a category, or at the top, in order; nobody adds to it or reorders it meanwhile. */
export async function lockChildren(tx: Transaction, parentId: number | null): Promise<LockedCategory[]> {
  return tx
    .select(columns)
    .from(categories)
    .where(isBelow(parentId))
    .orderBy(asc(categories.sequence), asc(categories.id))
    .for('update');
}

const isBelow = (parentId: number | null): SQL =>
  parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId);

/** Siblings can be told apart by their names, in each language. */
export async function refuseSameName(
  tx: Transaction,
  {
    parentId,
    name,
    nameEn,
    besides,
  }: { parentId: number | null; name: string; nameEn: string; besides: number },
): Promise<void> {
  const siblings = await tx
    .select({ name: categories.name, nameEn: categories.nameEn })
    .from(categories)
    .where(and(isBelow(parentId), ne(categories.id, besides)));
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (siblings.some((other) => isSame(other.name, name) || isSame(other.nameEn, nameEn)))
    throw new ShopError('name-taken', null);
}
