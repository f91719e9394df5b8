import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { products, shelfPlans, skus } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';

type Plan = { productId: number; skuId: number | null; isLaunched: boolean; at: Date };

const mostPlans = 20;

/** Plans that a product, or one of its SKUs, goes on the shelf or off it. */
export function planShelf(session: Session | undefined, plan: Plan): Promise<void> {
  return asStaff(session, 'catalog.launch', async (tx, staff) => {
    const { productId, skuId, at } = plan;
    const [product] = await tx.select({ id: products.id }).from(products).where(eq(products.id, productId));
    const [sku] =
      skuId === null
        ? [product]
        : await tx
            .select({ id: skus.id })
            .from(skus)
            .where(and(eq(skus.id, skuId), eq(skus.productId, productId)));
    if (!product || !sku) throw new ShopError('product-missing', null);
    const [now] = await tx
      .select({ open: count(), isPast: sql`${at} <= now(3)`.mapWith(Boolean) })
      .from(shelfPlans)
      .where(and(eq(shelfPlans.productId, productId), isNull(shelfPlans.settledAt)));
    if (now?.isPast) throw new ShopError('plan-past', null);
    if ((now?.open ?? 0) >= mostPlans) throw new ShopError('plan-limit', { limit: mostPlans });
    const same = await tx
      .select({ id: shelfPlans.id })
      .from(shelfPlans)
      .where(
        and(
          eq(shelfPlans.productId, productId),
          isNull(shelfPlans.settledAt),
          eq(shelfPlans.at, at),
          sql`${shelfPlans.skuId} <=> ${skuId}`,
          eq(shelfPlans.isLaunched, plan.isLaunched),
        ),
      );
    if (same.length > 0) return; // sent twice
    await tx.insert(shelfPlans).values({ ...plan, plannedBy: staff.id });
    await noteAudit(tx, staff, {
      action: 'product.plan',
      subject: `product:${productId}`,
      before: null,
      after: { skuId, isLaunched: plan.isLaunched, at: at.toISOString() },
    });
  });
}

/** Calls a plan off. Answers false when it was carried out or called off before. */
export function callOffPlan(session: Session | undefined, planId: number): Promise<boolean> {
  return asStaff(session, 'catalog.launch', async (tx, staff) => {
    const [plan] = await tx.select().from(shelfPlans).where(eq(shelfPlans.id, planId));
    if (!plan) throw new ShopError('is-gone', null);
    const [called] = await tx
      .update(shelfPlans)
      .set({ settledAt: sql`now(3)` })
      .where(and(eq(shelfPlans.id, planId), isNull(shelfPlans.settledAt)));
    if (called.affectedRows === 0) return false;
    await noteAudit(tx, staff, {
      action: 'product.plan',
      subject: `product:${plan.productId}`,
      before: { skuId: plan.skuId, isLaunched: plan.isLaunched, at: plan.at.toISOString() },
      after: null,
    });
    return true;
  });
}
