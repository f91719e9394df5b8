import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { shipLists, shipRows } from '../../../db/schema/index.ts';
import { log } from '../../../lib/log.ts';
import { refusalOf } from '../../../lib/outage.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { shipAsStaff } from '../ship-as-staff.ts';

/** Says that the parcels of a list are being sent from now on. Refuses a list that is not there. */
export function startShipList(session: Session | undefined, listId: number): Promise<void> {
  return asStaff(session, 'order.ship', async (tx) => {
    const [started] = await tx
      .update(shipLists)
      .set({ startedAt: sql`now(3)` })
      .where(eq(shipLists.id, listId));
    if (started.affectedRows !== 1) throw new ShopError('ship-list-missing', null);
  });
}

/**
 * Sends every parcel of the list that nobody has tried yet, each order for itself, and notes what became of it. May be
 * begun again at any time, also beside itself: an order is sent once. Ends early where it can do nothing.
 */
export async function sendShipList(session: Session | undefined, listId: number): Promise<void> {
  for (const row of await openRows(listId)) {
    const outcome = await send(session, row);
    if (outcome === 'stop') return;
    if (outcome === 'later') continue;
    await db
      .update(shipRows)
      .set({ outcome, triedAt: sql`now(3)` })
      .where(and(eq(shipRows.listId, listId), eq(shipRows.line, row.line), isNull(shipRows.outcome)));
  }
}

const openRows = (listId: number) =>
  db
    .select({
      line: shipRows.line,
      number: shipRows.number,
      carrier: shipRows.carrier,
      trackingNumber: shipRows.trackingNumber,
    })
    .from(shipRows)
    .where(and(eq(shipRows.listId, listId), isNull(shipRows.problem), isNull(shipRows.outcome)))
    .orderBy(asc(shipRows.line));

type Row = Awaited<ReturnType<typeof openRows>>[number];

const passing: string[] = ['order-moved', 'not-paid', 'open-online', 'busy'];

/** What may pass is left for another time: a refund that is open, an order that is paid a minute later. */
async function send(session: Session | undefined, { number, carrier, trackingNumber }: Row): Promise<string> {
  try {
    const isNew = await shipAsStaff(session, number, { carrier, trackingNumber });
    return isNew ? 'sent' : 'sent-before';
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'order-missing') return code;
    if (code && passing.includes(code)) return 'later';
    if (!code) log.error({ err: error, number }, 'a parcel of a list could not be sent');
    return 'stop';
  }
}
