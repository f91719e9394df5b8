import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import { auditLog, products, skus } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { firstLaunch } from '../../catalog/known-sql.ts';
import { asStaff } from '../as-staff.ts';
import type { AuditAction } from '../audit-actions.ts';

/** Puts all SKUs of these products on the shelf, or takes them off it, at once. Answers how many products changed. */
export function launchProducts(
  session: Session | undefined,
  productIds: readonly number[],
  isLaunched: boolean,
): Promise<number> {
  return asStaff(session, 'catalog.launch', (tx, staff) =>
    launch(tx, staff.id, { productIds, skuId: null, isLaunched }),
  );
}

type Launch = {
  productIds: readonly number[];
  /** One of the SKUs; null for all. */
  skuId: number | null;
  isLaunched: boolean;
  /** The plan that this carries out. */
  planId?: number;
};

export async function launch(tx: Transaction, staffId: number, wanted: Launch): Promise<number> {
  const { skuId, isLaunched, planId } = wanted;
  const moving = await tx
    .select({ id: skus.id, productId: skus.productId })
    .from(skus)
    .where(
      and(
        among(skus.productId, [...wanted.productIds]),
        skuId === null ? undefined : eq(skus.id, skuId),
        ne(skus.isLaunched, isLaunched),
        isLaunched ? ne(skus.image, '') : undefined, // imported goods wait for their picture
      ),
    );
  if (moving.length === 0) return 0;
  const skuIds = ascending(moving.map(({ id }) => id));
  const productIds = ascending(moving.map(({ productId }) => productId));
  await tx
    .update(skus)
    .set({ isLaunched, firstLaunchedAt: firstLaunch, updatedAt: sql`now(3)` })
    .where(among(skus.id, skuIds));
  await tx
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: sql`now(3)` })
    .where(among(products.id, productIds));
  const versions = await tx
    .select({ id: products.id, version: products.version })
    .from(products)
    .where(among(products.id, productIds))
    .orderBy(asc(products.id));
  await tx.insert(auditLog).values(
    versions.map(({ id, version }) => {
      const own = moving.filter(({ productId }) => productId === id);
      const states = (is: boolean) => Object.fromEntries(own.map((sku) => [`sku:${sku.id}:isLaunched`, is]));
      return {
        actorId: staffId,
        action: 'product.launch' satisfies AuditAction,
        subject: `product:${id}`,
        before: states(!isLaunched),
        after: { ...states(isLaunched), version, ...(planId && { planId }) },
      };
    }),
  );
  return productIds.length;
}
