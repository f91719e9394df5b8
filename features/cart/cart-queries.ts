import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Fen } from '../../lib/money.ts';
import { cookieOptions, guestCookieName } from '../../lib/session.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { type Offer, readOffers } from '../catalog/read-offers.ts';
import { type CartOwner, cartOfGuest, cartOfUser, guestCartSeconds, mostPerSku } from './cart-keys.ts';
import { countPieces, readCart, type StoredLine } from './cart-store.ts';

/** `short`: fewer are left than wanted. `sold-out`, `off-shelf` and `vanished` cannot be bought at all. */
export type LineState = 'ok' | 'short' | 'sold-out' | 'off-shelf' | 'vanished';

export type CartLineView = StoredLine & {
  name: string;
  options: string;
  image: string;
  /** Differs from priceFenWhenAdded when it has changed since. */
  priceFen: Fen;
  /** The most that can be bought now. */
  most: number;
  state: LineState;
};

export type CartView = {
  /** What can be bought, in the order in which it was added. */
  lines: CartLineView[];
  /** What cannot be bought any more. */
  goneLines: CartLineView[];
  pieces: number;
  selectedPieces: number;
  selectedFen: Fen;
  selection: 'all' | 'some' | 'none';
};

const guestIdShape = /^[\w-]{22}$/;

/** Whose cart this request sees; undefined for a visitor who has none yet. */
export const cartOwner = cache(async (): Promise<CartOwner | undefined> => {
  const user = await currentUser();
  return user ? cartOfUser(user.id) : guestCart();
});

/** The guest cart that the cookie names, whoever is logged in. */
export async function guestCart(): Promise<CartOwner | undefined> {
  const guestId = await guestIdHere();
  return guestId ? cartOfGuest(guestId) : undefined;
}

async function guestIdHere(): Promise<string | undefined> {
  const guestId = (await cookies()).get(guestCookieName())?.value;
  return guestId && guestIdShape.test(guestId) ? guestId : undefined;
}

/** A guest's cart ends a year after the last visit: so long both the browser and Redis keep it from now on. */
export async function prolongGuestCart(): Promise<void> {
  const guestId = await guestIdHere();
  if (!guestId) return;
  await readCart(cartOfGuest(guestId));
  await setGuestCookie(guestId);
}

export async function setGuestCookie(guestId: string): Promise<void> {
  (await cookies()).set(guestCookieName(), guestId, { ...cookieOptions(), maxAge: guestCartSeconds });
}

export const piecesInCart = cache(async (): Promise<number> => {
  const owner = await cartOwner();
  return owner ? countPieces(owner) : 0;
});

export async function viewCart(): Promise<CartView> {
  const owner = await cartOwner();
  const stored = owner ? await readCart(owner) : [];
  const offers = await readOffers(stored.map(({ skuId }) => skuId));
  const all = stored.map((line) => lineView(line, offers.get(line.skuId)));
  const lines = all.filter(isBuyable);
  const selected = lines.filter(({ isSelected }) => isSelected);
  return {
    lines,
    goneLines: all.filter((line) => !isBuyable(line)),
    pieces: sum(all, ({ quantity }) => quantity),
    selectedPieces: sum(selected, ({ quantity }) => quantity),
    selectedFen: sum(selected, ({ quantity, priceFen }) => quantity * priceFen),
    selection: selected.length === 0 ? 'none' : selected.length === lines.length ? 'all' : 'some',
  };
}

const isBuyable = ({ state }: CartLineView) => state === 'ok' || state === 'short';

export function lineView(line: StoredLine, offer: Offer | undefined): CartLineView {
  return {
    ...line,
    name: offer?.name ?? '',
    options: offer?.options ?? '',
    image: offer?.image ?? '',
    priceFen: offer?.priceFen ?? 0,
    most: Math.min(offer?.stock ?? 0, mostPerSku),
    state: stateOf(line.quantity, offer),
  };
}

function stateOf(quantity: number, offer: Offer | undefined): LineState {
  if (!offer) return 'vanished';
  if (!offer.isLaunched) return 'off-shelf';
  if (offer.stock === 0) return 'sold-out';
  return offer.stock < quantity ? 'short' : 'ok';
}

const sum = <Item>(items: Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0);
