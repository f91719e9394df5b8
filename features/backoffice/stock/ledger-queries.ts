import 'server-only';
import { and, desc, eq, inArray, lt, lte, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders, stockMovements, users } from '../../../db/schema/index.ts';

const aPage = 50;

export type LedgerRow = {
  id: number;
  at: Date;
  delta: number;
  /** Pieces on the shelf after this movement. */
  balance: number;
  reason: (typeof stockMovements.$inferSelect)['reason'];
  note: string;
  actor: string;
  /** Whose name that is, where the actor is a person. */
  username: string | undefined;
  orderNumber: string | null;
  /** Of a movement by an import: its number. */
  importId: number | undefined;
};

/** Why there are as many pieces as there are, the newest movement first. */
export async function readLedger(skuId: number, before: number | undefined) {
  const ofSku = eq(stockMovements.skuId, skuId);
  const found = await db
    .select({
      id: stockMovements.id,
      at: stockMovements.createdAt,
      delta: stockMovements.delta,
      reason: stockMovements.reason,
      ref: stockMovements.ref,
      note: stockMovements.note,
      actor: stockMovements.actor,
      orderNumber: orders.number,
    })
    .from(stockMovements)
    .leftJoin(orders, eq(orders.id, stockMovements.orderId))
    .where(before === undefined ? ofSku : and(ofSku, lt(stockMovements.id, before)))
    .orderBy(desc(stockMovements.id))
    .limit(aPage + 1);
  const shown = found.slice(0, aPage);
  const first = shown[0];
  const names = await namesOf(shown.map(({ actor }) => actor));
  let balance = first ? await sumUpTo(skuId, first.id) : 0;
  const rows = shown.map(({ ref, ...row }): LedgerRow => {
    const after = balance;
    balance -= row.delta;
    const importId = row.reason === 'import' && ref > 0 ? ref : undefined;
    return { ...row, balance: after, username: names.get(row.actor), importId };
  });
  return { rows, before: found.length > aPage ? rows.at(-1)?.id : undefined };
}

async function sumUpTo(skuId: number, id: number): Promise<number> {
  const [row] = await db
    .select({ sum: sql`coalesce(sum(${stockMovements.delta}), 0)`.mapWith(Number) })
    .from(stockMovements)
    .where(and(eq(stockMovements.skuId, skuId), lte(stockMovements.id, id)));
  return row?.sum ?? 0;
}

/** `user:7` and `staff:9` by the names of these people. */
async function namesOf(actors: string[]): Promise<Map<string, string>> {
  const people = actors.flatMap((actor) => {
    const id = /^(?:user|staff):(\d+)$/.exec(actor)?.[1];
    return id === undefined ? [] : [{ actor, id: Number(id) }];
  });
  if (people.length === 0) return new Map();
  const found = await db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(
      inArray(
        users.id,
        people.map(({ id }) => id),
      ),
    );
  const names = new Map(found.map(({ id, username }) => [id, username]));
  return new Map(people.map(({ actor, id }) => [actor, names.get(id) ?? '']));
}
