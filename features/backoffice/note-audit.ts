import type { Transaction } from '../../db/index.ts';
import { auditLog } from '../../db/schema/index.ts';
import type { Staff } from './as-staff.ts';
import type { AuditAction } from './audit-actions.ts';

export type Change = {
  /** What was done, by the right that allows it: order.ship, user.disable ... */
  action: AuditAction;
  /** To what: order:2611260000000001, user:7 ... */
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Writes down who changed what, in the transaction that changes it. */
export async function noteAudit(tx: Transaction, staff: Staff, change: Change): Promise<void> {
  await tx.insert(auditLog).values({ actorId: staff.id, ...change });
}
