import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { refusalOf } from '../../lib/outage.ts';
import type { Session } from '../../lib/session.ts';
import type { Checkout } from './order-schema.ts';

/** Counts and logs a checkout that ended without an order. The line's `requestId` is the reference that the page shows. */
export function noteRefusal({ userId }: Session, { checkoutKey }: Checkout, error: unknown): void {
  const reason = refusalOf(error)?.code ?? 'bug';
  metrics().orderRefusals.inc({ reason });
  log.info({ userId, checkoutKey, reason }, 'an order was refused');
}
