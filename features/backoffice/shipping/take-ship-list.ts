import { insertRows } from '../../../db/rows.ts';
import { shipLists, shipRows } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { checkParcels } from './check-parcels.ts';
import { readParcels } from './read-parcels.ts';

const rowsAtOnce = 1_000;

/**
 * Reads a list of parcels and keeps it, to be looked at and then sent. No order is changed. Answers its number; refuses
 * a file that cannot be read at all.
 */
export async function takeShipList(session: Session | undefined, bytes: Buffer): Promise<number> {
  await asStaff(session, 'order.ship', async () => {}); // before anything of the file is looked at
  const rows = checkParcels(await readParcels(bytes));
  return asStaff(session, 'order.ship', async (tx, staff) => {
    const [{ insertId: listId }] = await tx.insert(shipLists).values({ staffId: staff.id });
    const kept = rows.map(({ number, carrier, trackingNumber, ...row }) => ({
      ...row,
      listId,
      number: cut(number, 40),
      carrier: cut(carrier, 60),
      trackingNumber: cut(trackingNumber, 60),
    }));
    for (let i = 0; i < kept.length; i += rowsAtOnce)
      await insertRows(tx, shipRows, kept.slice(i, i + rowsAtOnce));
    await noteAudit(tx, staff, {
      action: 'order.ship-list',
      subject: `ship-list:${listId}`,
      before: null,
      after: { rows: rows.length, wrong: rows.filter(({ problem }) => problem).length },
    });
    return listId;
  });
}

const cut = (text: string, most: number) => [...text].slice(0, most).join('');
