import type { Transaction } from '../../db/index.ts';
import { takeOrderIds } from '../../db/order-ids.ts';
import { inTransaction } from '../../db/transaction.ts';
import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { env } from '../../lib/env.ts';
import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { once } from '../../lib/once.ts';
import { refusalOf } from '../../lib/outage.ts';
import type { Session } from '../../lib/session.ts';
import { type RefusalCode, ShopError } from '../../lib/shop-error.ts';
import { type Settled, settle, together } from '../../lib/together.ts';
import { traced } from '../../lib/trace.ts';
import { within } from '../../lib/within.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { readAddresses } from '../accounts/read-addresses.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { readCartForCheckout } from '../cart/cart-store.ts';
import { readOffers } from '../catalog/read-offers.ts';
import { takeStock } from '../catalog/take-stock.ts';
import { type Attempt, beginAttempt } from './checkout-attempts.ts';
import { checkoutHash } from './checkout-key.ts';
import { clearCartAfter, tidyCart } from './clear-cart.ts';
import { decide, type Facts, type KnownOrder, type Wish } from './decide-order.ts';
import { isWrittenTo, leavePlacedNotices } from './leave-notice.ts';
import { noteRefusal } from './note-refusal.ts';
import type { Checkout } from './order-schema.ts';
import { readKnown, readPast } from './read-orders.ts';
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

/**
 * Places the order that a shopper's selected lines make, and answers its number. Under one checkout key there is at
 * most one order, and asking again answers that one. Refuses with a ShopError, of which `outcome-unknown` alone leaves
 * open whether the order exists; rejects with an Outage when a dependency is away and nothing was written.
 */
export function placeOrder(session: Session, checkout: Checkout, locale = defaultLocale): Promise<string> {
  return traced(
    () => ({ name: 'place order', attributes: { 'shop.pay_method': checkout.payMethod } }),
    async (span) => {
      const attempt = beginAttempt(session.userId, checkout.checkoutKey);
      const work = answer(session, checkout, locale)
        .finally(attempt.end)
        .catch((error) => lookAgain(error, session, checkout, attempt));
      try {
        const number = await within(answerLimitMs, work, late);
        span?.setAttribute('shop.order', number);
        return number;
      } catch (error) {
        noteRefusal(session, checkout, error);
        throw error;
      }
    },
  );
}

/** Every step has a limit of its own; this is what the shopper waits at most, whatever they add up to. */
const answerLimitMs = 9_500;
const late = () => new ShopError('outcome-unknown', null);

/** Said before anybody looked whether the key has its order. */
export const withoutLooking: (RefusalCode | undefined)[] = ['busy', 'unavailable', 'too-many-tries'];

/**
 * What was told without a look at the key is not true when the same checkout was posted more than once and another post
 * placed the order, nor after a bug that came behind the commit.
 */
async function lookAgain(error: unknown, { userId }: Session, checkout: Checkout, attempt: Attempt) {
  const refusal = refusalOf(error);
  if (!refusal) log.error({ err: error }, 'a request failed');
  else if (!attempt.hadOthers() || !withoutLooking.includes(refusal.code)) throw error;
  await attempt.othersEnded;
  const known = await readKnown({ userId, ...checkout }).catch(() => {
    throw late();
  });
  if (known?.checkoutHash === checkoutHash(checkout)) return known.number;
  throw error;
}

async function answer(session: Session, checkout: Checkout, locale: Locale): Promise<string> {
  const wish = await makeWish(session, checkout, locale);
  if ('placedAs' in wish) return wish.placedAs;
  const { id, number, isRepeat, isInCart, isTold } = await placeTogether(wish).catch(async (error) => {
    if (error instanceof ShopError && error.code === 'cart-changed') await tidyCart(session.userId);
    throw error;
  });
  if (isTold) deliverSoon();
  if (!isRepeat) {
    metrics().ordersPlaced.inc({ pay_method: checkout.payMethod });
    log.info({ order: number, userId: session.userId }, 'an order was placed');
  }
  if (isInCart) await clearCartAfter(session.userId, id, isRepeat ? undefined : wish.lines);
  return number;
}

/** What is selected. Without a cart to read, a known key still has its answer. */
async function makeWish(
  session: Session,
  checkout: Checkout,
  locale: Locale,
): Promise<Wish | { placedAs: string }> {
  const { userId } = session;
  try {
    const cart = await readCartForCheckout(cartOfUser(userId));
    if (!cart) throw new ShopError('too-many-tries', { waitSeconds: 1 });
    return { ...session, ...checkout, locale, ...cart };
  } catch (error) {
    const known = await readKnown({ userId, ...checkout });
    if (known?.checkoutHash === checkoutHash(checkout)) return { placedAs: known.number };
    throw error;
  }
}

const largestGroup = 32;

const placeTogether = (wish: Wish) =>
  once('order-lane', () =>
    together(placeGroup, {
      name: 'place together',
      most: largestGroup,
      lanes: 2,
      keyOf: ({ userId }: Wish) => userId,
    }),
  )(wish);

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
  const addresses = await readAddresses(
    tx,
    wishes.map(({ addressId }) => addressId),
  );
  const offers = await readOffers(
    wishes.flatMap(({ lines }) => lines.map(({ skuId }) => skuId)),
    tx,
  );
  return (wish: Wish): Facts => ({
    now: users.get(wish.userId)?.now ?? new Date(0),
    payMinutes: env().ORDER_PAY_MINUTES,
    user: users.get(wish.userId),
    past: pastOf(wish),
    sinceReadMs: performance.now() - wish.readAt,
    address: addresses.get(wish.addressId),
    offers,
    left: (skuId) => (offers.get(skuId)?.stock ?? 0) - (taken.get(skuId) ?? 0),
  });
}
