import { eq, sql } from 'drizzle-orm';
import { products, skus } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';

/** Sets at how many pieces, or fewer, staff are told that a SKU runs out. Answers false when it was so before. */
export function setLowStock(session: Session | undefined, skuId: number, lowStock: number): Promise<boolean> {
  return asStaff(session, 'stock.adjust', async (tx, staff) => {
    const [sku] = await tx
      .select({ lowStock: skus.lowStock, productId: skus.productId })
      .from(skus)
      .where(eq(skus.id, skuId))
      .for('update');
    if (!sku) throw new ShopError('is-gone', null);
    if (sku.lowStock === lowStock) return false;
    await tx.update(skus).set({ lowStock }).where(eq(skus.id, skuId));
    await tx // so that an editor which is open elsewhere does not write the old mark back
      .update(products)
      .set({ version: sql`${products.version} + 1` })
      .where(eq(products.id, sku.productId));
    const [product] = await tx
      .select({ version: products.version })
      .from(products)
      .where(eq(products.id, sku.productId));
    await noteAudit(tx, staff, {
      action: 'stock.low-mark',
      subject: `product:${sku.productId}`, // where the editor looks for what happened meanwhile
      before: { [`sku:${skuId}:lowStock`]: sku.lowStock },
      after: { [`sku:${skuId}:lowStock`]: lowStock, version: product?.version },
    });
    return true;
  });
}
