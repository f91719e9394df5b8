import type { Locale } from '../../i18n/locales.ts';
import { newOrderNumber } from '../../lib/order-number.ts';
import type { Session } from '../../lib/session.ts';
import { type RefusedLine, ShopError } from '../../lib/shop-error.ts';
import { isSignedIn } from '../accounts/is-signed-in.ts';
import { mostPerSku } from '../cart/cart-keys.ts';
import type { CheckoutCart, SelectedLine } from '../cart/cart-store.ts';
import type { Offer } from '../catalog/read-offers.ts';
import type { Sale } from '../catalog/take-stock.ts';
import { checkoutHash, compareKey } from './checkout-key.ts';
import type { Checkout } from './order-schema.ts';
import { type Price, priceOf } from './pricing.ts';

/** What one shopper asked for: who, the form, in which language, and the cart as it was read. */
export type Wish = Session & Checkout & CheckoutCart & { locale: Locale };

export type KnownOrder = { id: number; number: string; checkoutHash: string };

export type Shopper = {
  isActive: boolean;
  sessionVersion: number;
  hasSession: boolean;
  username: string;
  /** A verified address, to which the shop writes. */
  mail: string | null;
  mobile: string | null;
};

/** What the shop knows inside the transaction, with the user's row locked. */
export type Facts = {
  now: Date;
  payMinutes: number;
  takesAlipay: boolean;
  user: Shopper | undefined;
  past: Past;
  /** How long ago the cart was read, in milliseconds. */
  sinceReadMs: number;
  address: Address | undefined;
  offers: Map<number, Offer>;
  /** Pieces of a SKU still to be had, after what earlier wishes of the group take. */
  left: (skuId: number) => number;
};

/** Where an order may go; of whoever `userId` is. */
export type Address = Snapshot & { userId: number };

/** What there is of this user already. */
export type Past = {
  /** The order under this key. */
  known: KnownOrder | undefined;
  /** Orders whose goods have not left the cart, or did so less than a minute ago. */
  uncleared: Uncleared[];
  /** How many orders wait for payment, and hold goods meanwhile. */
  unpaidCount: number;
};

/** `clearedMs`: so long ago it was noted that the goods had left the cart; null: it was not. */
export type Uncleared = { id: number; clearedMs: number | null };

export type NewOrder = {
  number: string;
  checkoutHash: string;
  placedAt: Date;
  expiresAt: Date | null;
  address: Snapshot;
} & {
  sales: Sale[];
  price: Price;
};
type Snapshot = { receiver: string; mobile: string; region: string; place: string };

export type Decision = { kind: 'repeat'; order: KnownOrder } | { kind: 'new'; order: NewOrder };

/** So many orders of a shopper may wait for payment: nobody keeps the shelf from others for nothing. */
const mostUnpaid = 5;

/** What the shop says to one wish: the order that it already is, the order that it becomes, or a ShopError. */
export function decide(wish: Wish, facts: Facts): Decision {
  const { user, past } = facts;
  if (!isSignedIn(user, wish)) throw new ShopError('signed-out', null);
  const hash = checkoutHash(wish);
  if (past.known) {
    if (past.known.checkoutHash !== hash) throw new ShopError('key-reused', null);
    return { kind: 'repeat', order: past.known };
  }
  if (wish.lines.length === 0) throw new ShopError('nothing-selected', null);
  const shown = wish.lines.map((line) => ({
    ...line,
    priceFen: facts.offers.get(line.skuId)?.priceFen ?? 0,
  }));
  const comparison = compareKey(wish.checkoutKey, shown);
  if (past.uncleared.some((order) => mayHold(order, wish, facts)) || comparison === 'other-lines')
    throw new ShopError('cart-changed', null);
  if (facts.address?.userId !== wish.userId) throw new ShopError('no-address', null);
  if (wish.payMethod === 'alipay' && !facts.takesAlipay) throw new ShopError('no-online-payment', null);
  if (wish.payMethod !== 'cash' && past.unpaidCount >= mostUnpaid)
    throw new ShopError('too-many-unpaid', { limit: mostUnpaid });
  const sales = salesOf(wish.lines, facts);
  const price = priceOf(shown);
  if (comparison === 'other-prices' || price.totalFen !== wish.expectedTotalFen) {
    throw new ShopError('total-changed', { oldFen: wish.expectedTotalFen, newFen: price.totalFen });
  }
  const { receiver, mobile, region, place } = facts.address;
  return {
    kind: 'new',
    order: {
      number: newOrderNumber(facts.now),
      checkoutHash: hash,
      placedAt: facts.now,
      expiresAt: wish.payMethod === 'cash' ? null : new Date(facts.now.getTime() + facts.payMinutes * 60_000),
      address: { receiver, mobile, region, place },
      sales,
      price,
    },
  };
}

const clockSlackMs = 250;

/** Whether the cart, when it was read, may still have held what was bought in that order. */
function mayHold({ id, clearedMs }: Uncleared, { takenOut }: Wish, { sinceReadMs }: Facts): boolean {
  return !takenOut.includes(id) && (clearedMs === null || clearedMs < sinceReadMs + clockSlackMs);
}

/** All lines or none; the refusal names every line that cannot be had and what is left of it. */
function salesOf(lines: SelectedLine[], { offers, left }: Facts): Sale[] {
  const sales: Sale[] = [];
  const refused: RefusedLine[] = [];
  for (const { skuId, quantity } of lines) {
    const offer = offers.get(skuId);
    const most = Math.min(left(skuId), mostPerSku);
    const line = { skuId, name: offer?.name ?? '', wanted: quantity };
    if (!offer?.isLaunched) refused.push({ ...line, left: 0, reason: 'off-shelf' });
    else if (most < quantity) refused.push({ ...line, left: most, reason: 'short' });
    else sales.push({ offer, quantity });
  }
  if (refused.length > 0) throw new ShopError('lines-refused', { lines: refused });
  return sales;
}
