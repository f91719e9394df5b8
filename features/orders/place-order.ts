import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { once } from '../../lib/once.ts';
import { refusalOf } from '../../lib/outage.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { together } from '../../lib/together.ts';
import { traced } from '../../lib/trace.ts';
import { within } from '../../lib/within.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { readCartForCheckout } from '../cart/cart-store.ts';
import { type Attempt, beginAttempt, withoutLooking } from './checkout-attempts.ts';
import { checkoutHash } from './checkout-key.ts';
import { clearCartAfter, tidyCart } from './clear-cart.ts';
import type { Wish } from './decide-order.ts';
import { noteRefusal } from './note-refusal.ts';
import type { Checkout } from './order-schema.ts';
import { placeGroup } from './place-group.ts';
import { readKnown } from './read-orders.ts';

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

/**
 * What was told without a look at the key is not true when another post of the same checkout placed the order, here or at
 * another process, nor after a bug that came behind the commit. Where that cannot be asked, it is what this process knows.
 */
async function lookAgain(error: unknown, session: Session, checkout: Checkout, attempt: Attempt) {
  const refusal = refusalOf(error);
  if (!refusal) log.error({ err: error }, 'a request failed');
  else if (!withoutLooking.includes(refusal.code)) throw error;
  await attempt.othersEnded;
  const isOpen = !refusal || attempt.hadOthers();
  const look = placedUnder(session, checkout);
  const placedAs = await within(isOpen ? answerLimitMs : lookLimitMs, look, late).catch(() => {
    throw isOpen ? late() : error;
  });
  if (placedAs) return placedAs;
  throw error;
}

/** Who is told `busy` has waited for long. */
const lookLimitMs = 1_000;

/** The number of the order that this very checkout is already. */
async function placedUnder({ userId }: Session, checkout: Checkout): Promise<string | undefined> {
  const known = await readKnown({ userId, ...checkout });
  return known?.checkoutHash === checkoutHash(checkout) ? known.number : undefined;
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
  try {
    const cart = await readCartForCheckout(cartOfUser(session.userId));
    if (!cart) throw new ShopError('too-many-tries', { waitSeconds: 1 });
    return { ...session, ...checkout, locale, ...cart };
  } catch (error) {
    const placedAs = await placedUnder(session, checkout);
    if (placedAs) return { placedAs };
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
