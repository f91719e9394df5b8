import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { auditLog, users } from '../../../db/schema/index.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import type { Staff } from '../as-staff.ts';
import { markOf } from '../mark.ts';
import type { ProductWish } from './products-schema.ts';

export type FieldChange = { field: string; before: string; after: string };

const mostRead = 20;
const mostTold = 30;

/** Refuses a save that began from an older version, and says who has saved since and what they changed. */
export async function refuseChanged(
  tx: Transaction,
  staff: Staff,
  productId: number,
  version: number,
): Promise<never> {
  const rows = await tx
    .select({ by: users.username, before: auditLog.before, after: auditLog.after })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(eq(auditLog.subject, `product:${productId}`))
    .orderBy(desc(auditLog.id))
    .limit(mostRead);
  const since = rows.filter(({ after }) => versionIn(after) > version).reverse();
  const changes = new Map<string, FieldChange>();
  for (const { before, after } of since) {
    for (const [field, now] of Object.entries(factsIn(after))) {
      const was = changes.get(field)?.before ?? short(factsIn(before)[field]);
      changes.set(field, { field, before: was, after: short(now) });
    }
  }
  const told = [...changes.values()].filter(
    ({ field }) => !field.endsWith(':costFen') || staff.rights.has('catalog.cost'),
  );
  throw new ShopError('product-changed', {
    by: since.at(-1)?.by ?? '—',
    changes: told.slice(0, mostTold),
  });
}

/**
 * The product that this form has saved already: it was sent twice, or nobody heard that it went well. What it holds
 * besides by now was not saved: a new product is refused, of one that was there its version tells.
 */
export async function savedBefore(
  tx: Transaction,
  staff: Staff,
  wish: ProductWish,
): Promise<number | undefined> {
  const rows = await tx
    .select({ subject: auditLog.subject, after: auditLog.after })
    .from(auditLog)
    .where(and(eq(auditLog.actorId, staff.id), eq(auditLog.action, savedAction)))
    .orderBy(desc(auditLog.id))
    .limit(mostRead);
  const saved = rows.find(({ after }) => Object(after).formKey === wish.formKey);
  if (saved && Object(saved.after).wishHash === markOf(wish)) return Number(saved.subject.split(':')[1]);
  if (saved && wish.productId === undefined) throw new ShopError('key-reused', null);
  return undefined;
}

export const savedAction = 'product.save';

const versionIn = (after: unknown) => Number(Object(after).version ?? 0);

function factsIn(side: unknown): Record<string, unknown> {
  const { version: _, formKey: __, wishHash: ___, ...facts } = Object(side);
  return facts;
}

const short = (value: unknown) => [...String(value ?? '')].slice(0, 120).join('');
