import { readOffers } from '../catalog/read-offers.ts';
import { type CartOwner, mostPerSku } from './cart-keys.ts';
import { dropLines, putGuestLines, readCart, type StoredLine } from './cart-store.ts';

export type Merged = { joined: string[]; leftOut: string[] };

const mostRounds = 3;

/**
 * Brings a guest's cart into the user's at login: the larger quantity wins, capped at what is on the shelf and 200;
 * the guest's selection is kept. A line leaves the guest's cart only after it has arrived, and arriving twice changes
 * nothing; what is put in meanwhile from another tab comes along in the next round.
 * Answers the names of what was joined with or capped at something, and of what found no room.
 */
export async function mergeCart(guest: CartOwner, user: CartOwner): Promise<Merged> {
  const merged: Merged = { joined: [], leftOut: [] };
  for (let round = 1; round <= mostRounds; round += 1) {
    const lines = await readCart(guest);
    if (lines.length === 0) break;
    const { joined, leftOut } = await bring(lines, user);
    merged.joined.push(...joined);
    merged.leftOut.push(...leftOut);
    if ((await dropLines(guest, lines)) === 0) break;
  }
  return merged;
}

async function bring(lines: StoredLine[], user: CartOwner): Promise<Merged> {
  const offers = await readOffers(lines.map(({ skuId }) => skuId));
  const { joined, leftOut } = await putGuestLines(
    user,
    lines.map((line) => ({ ...line, most: mostOf(offers.get(line.skuId)?.stock) })),
  );
  const names = (ids: number[]) => ids.flatMap((id) => offers.get(id)?.name ?? []);
  return { joined: names(joined), leftOut: names(leftOut) };
}

/** A sold-out line is brought along as it is and shown as sold out. */
const mostOf = (stock: number | undefined) => Math.min(stock || mostPerSku, mostPerSku);
