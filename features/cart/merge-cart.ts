import { readOffers } from '../catalog/read-offers.ts';
import { type CartOwner, mostPerSku } from './cart-keys.ts';
import { dropLines, mergeLines, readCart, type StoredLine } from './cart-store.ts';

/** `isEmptied`: nothing is left in the guest's cart. */
export type Merged = { joined: string[]; leftOut: string[]; isEmptied: boolean };

const mostRounds = 3;

/**
 * Brings a guest's cart into the user's at login: the larger quantity wins, capped at what is on the shelf and 200;
 * the guest's selection is kept. A line leaves the guest's cart only after it has arrived, and arriving twice changes
 * nothing; what is put in meanwhile from another tab comes along in the next round. What finds no room stays the
 * guest's, for a login that finds some.
 * Answers the names of what was joined with or capped at something, and of what found no room.
 */
export async function mergeCart(guest: CartOwner, user: CartOwner): Promise<Merged> {
  const joined: string[] = [];
  for (let round = 1; ; round += 1) {
    const lines = await readCart(guest);
    if (lines.length === 0) return { joined, leftOut: [], isEmptied: true };
    const brought = await bring(lines, user);
    joined.push(...brought.joined);
    const left = await dropLines(guest, brought.arrived);
    const isDone = left === lines.length - brought.arrived.length;
    if (isDone || round === mostRounds) return { joined, leftOut: brought.leftOut, isEmptied: left === 0 };
  }
}

async function bring(lines: StoredLine[], user: CartOwner) {
  const offers = await readOffers(lines.map(({ skuId }) => skuId));
  const { joined, leftOut } = await mergeLines(
    user,
    lines.map((line) => ({ ...line, most: mostOf(offers.get(line.skuId)?.stock) })),
  );
  const names = (ids: number[]) => ids.flatMap((id) => offers.get(id)?.name ?? []);
  const arrived = lines.filter(({ skuId }) => !leftOut.includes(skuId));
  return { joined: names(joined), leftOut: names(leftOut), arrived };
}

/** A sold-out line is brought along as it is and shown as sold out. */
const mostOf = (stock: number | undefined) => Math.min(stock || mostPerSku, mostPerSku);
