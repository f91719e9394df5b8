import { readOffers } from '../catalog/read-offers.ts';
import { type CartOwner, mostPerSku } from './cart-keys.ts';
import { dropCart, putGuestLines, readCart } from './cart-store.ts';

export type Merged = { lines: number; joined: string[]; leftOut: string[] };

/**
 * Brings a guest's cart into the user's at login: the larger quantity wins, capped at what is on the shelf and 200;
 * the guest's selection is kept. The guest's cart goes only after it has arrived, and arriving twice changes nothing.
 * Answers the names of what was joined with or capped at something, and of what found no room.
 */
export async function mergeCart(guest: CartOwner, user: CartOwner): Promise<Merged> {
  const lines = await readCart(guest);
  if (lines.length === 0) return { lines: 0, joined: [], leftOut: [] };
  const offers = await readOffers(lines.map(({ skuId }) => skuId));
  const { joined, leftOut } = await putGuestLines(
    user,
    lines.map((line) => ({ ...line, most: mostOf(offers.get(line.skuId)?.stock) })),
  );
  await dropCart(guest);
  const names = (ids: number[]) => ids.flatMap((id) => offers.get(id)?.name ?? []);
  return { lines: lines.length, joined: names(joined), leftOut: names(leftOut) };
}

/** A sold-out line is brought along as it is and shown as sold out. */
const mostOf = (stock: number | undefined) => Math.min(stock || mostPerSku, mostPerSku);
