import { count, eq } from 'drizzle-orm';
import { categories, channels, products } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { lockCategory, shownOf } from './lock-categories.ts';

/** Only when nothing is in it or below it. Answers where it stood; undefined when it was gone. */
export function deleteCategory(
  session: Session | undefined,
  id: number,
): Promise<{ parentId: number | null } | undefined> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const [known] = await tx.select({ id: categories.id }).from(categories).where(eq(categories.id, id));
    if (!known) return undefined;
    const before = shownOf(await lockCategory(tx, id));
    const [below] = await tx.select({ n: count() }).from(categories).where(eq(categories.parentId, id));
    const [inside] = await tx.select({ n: count() }).from(products).where(eq(products.categoryId, id));
    const [children, goods] = [below?.n ?? 0, inside?.n ?? 0];
    if (children + goods > 0) throw new ShopError('category-in-use', { children, products: goods });
    await tx.delete(channels).where(eq(channels.categoryId, id));
    await tx.delete(categories).where(eq(categories.id, id));
    await noteAudit(tx, staff, {
      action: 'category.delete',
      subject: `category:${id}`,
      before,
      after: null,
    });
    return { parentId: before.parentId };
  });
}
