import type { Transaction } from '../../db/index.ts';
import { takeOrderIds } from '../../db/order-ids.ts';
import { inTransaction } from '../../db/transaction.ts';
import { takesAlipay } from '../../lib/alipay.ts';
import { env } from '../../lib/env.ts';
import { type Settled, settle } from '../../lib/together.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { readOffers } from '../catalog/read-offers.ts';
import { takeStock } from '../catalog/take-stock.ts';
import { decide, type Facts, type KnownOrder, type Wish } from './decide-order.ts';
import { isWrittenTo, leavePlacedNotices } from './leave-notice.ts';
import { readPast } from './read-orders.ts';
import { type Placing, writeOrders } from './write-orders.ts';

type Placed = {
  id: number;
  number: string;
  isRepeat: boolean;
  /** Its goods may still be in the cart. */
  isInCart: boolean;
  /** Its shopper is written to. */
  isTold: boolean;
};

/** Every wish gets its own answer; all that can be placed are placed in one transaction. At most one wish a user. */
export async function placeGroup(wishes: Wish[]): Promise<Settled<Placed>[]> {
  const ids = await takeOrderIds(wishes.length);
  return inTransaction((tx) => placeIn(tx, wishes, ids), { isRepeatable: true });
}

async function placeIn(tx: Transaction, wishes: Wish[], ids: number[]): Promise<Settled<Placed>[]> {
  const taken = new Map<number, number>();
  const factsOf = await gatherFacts(tx, wishes, taken);
  const placings: Placing[] = [];
  const answers = wishes.map((wish, i) =>
    settle((): Placed => {
      const facts = factsOf(wish);
      const decision = decide(wish, facts);
      const id = ids[i] ?? 0;
      if (decision.kind === 'repeat') return repeated(decision.order, facts, id);
      const { order } = decision;
      placings.push({ id, wish, order, user: facts.user });
      for (const { offer, quantity } of order.sales)
        taken.set(offer.id, (taken.get(offer.id) ?? 0) + quantity);
      const isTold = facts.user !== undefined && isWrittenTo(facts.user);
      return { id, number: order.number, isRepeat: false, isInCart: true, isTold };
    }),
  );
  if (placings.length > 0) {
    await writeOrders(tx, placings);
    await leavePlacedNotices(tx, placings);
    await takeStock(
      tx,
      placings.flatMap(({ order }) => order.sales),
    );
  }
  return answers;
}

/** Under our own id it is what an earlier try of this transaction wrote, whose COMMIT was cut. */
function repeated({ id, number }: KnownOrder, { past }: Facts, ownId: number): Placed {
  return {
    id,
    number,
    isRepeat: id !== ownId,
    isInCart: past.uncleared.some((order) => order.id === id),
    isTold: false,
  };
}

/** Locks the users and reads everything that the decisions of the group need, one statement a question. */
async function gatherFacts(tx: Transaction, wishes: Wish[], taken: ReadonlyMap<number, number>) {
  const userIds = wishes.map(({ userId }) => userId);
  const users = await lockUsers(
    tx,
    userIds,
    wishes.map(({ sessionId }) => sessionId),
  );
  const pastOf = await readPast(wishes, tx);
  const offers = await readOffers(
    wishes.flatMap(({ lines }) => lines.map(({ skuId }) => skuId)),
    tx,
  );
  return (wish: Wish): Facts => ({
    now: users.get(wish.userId)?.now ?? new Date(0),
    payMinutes: env().ORDER_PAY_MINUTES,
    takesAlipay: takesAlipay(),
    user: users.get(wish.userId),
    ...pastOf(wish),
    sinceReadMs: performance.now() - wish.readAt,
    offers,
    left: (skuId) => (offers.get(skuId)?.stock ?? 0) - (taken.get(skuId) ?? 0),
  });
}
