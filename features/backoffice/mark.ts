import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { auditLog, users } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { AuditAction } from './audit-actions.ts';

/** A short mark of what a form showed. The form sends it along, and tells by it whether that is still so. */
export const markOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);

type Seen = {
  mark: string;
  shown: unknown;
  subject: string;
  /** Where others of the same subject do not change what is shown. */
  action?: AuditAction;
};

/** Refuses what was decided on the sight of something else than stands there now, and says who changed it. */
export async function refuseOutdated(tx: Transaction, { mark, shown, subject, action }: Seen): Promise<void> {
  if (mark === markOf(shown)) return;
  const [last] = await tx
    .select({ who: users.username })
    .from(auditLog)
    .innerJoin(users, eq(users.id, auditLog.actorId))
    .where(and(eq(auditLog.subject, subject), action ? eq(auditLog.action, action) : undefined))
    .orderBy(desc(auditLog.id))
    .limit(1);
  throw new ShopError('changed-meanwhile', { who: last?.who ?? '—' });
}
