import { and, isNull } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { addresses } from '../../db/schema/index.ts';

/** Living addresses by id, whoever owns them: the caller compares `userId`. */
export async function readAddresses(tx: Transaction, ids: Iterable<number>) {
  const rows = await tx
    .select({
      id: addresses.id,
      userId: addresses.userId,
      receiver: addresses.receiver,
      mobile: addresses.mobile,
      region: addresses.region,
      place: addresses.place,
    })
    .from(addresses)
    .where(and(among(addresses.id, ascending(ids)), isNull(addresses.deletedAt)));
  return new Map(rows.map((row) => [row.id, row]));
}
