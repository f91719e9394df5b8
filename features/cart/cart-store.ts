import { noteToday } from '../../lib/crowd.ts';
import type { Fen } from '../../lib/money.ts';
import { readScript, writeScript } from '../../lib/redis.ts';
import { type CartOwner, cartKeys, cartTtlSeconds, mostLines } from './cart-keys.ts';
import {
  addToCartLua,
  cartForCheckoutLua,
  countPiecesLua,
  dropCartLua,
  dropLinesLua,
  mergeLinesLua,
  readCartLua,
  removeLinesLua,
  selectLinesLua,
  setQuantityLua,
  takeBoughtLua,
} from './cart-scripts.ts';

/** A line as Redis holds it; what it costs and whether it can be bought is asked of the database. */
export type StoredLine = {
  skuId: number;
  quantity: number;
  isSelected: boolean;
  addedAtMs: number;
  /** For a note only: what was put back after a removal brings along what the browser says. */
  priceFenWhenAdded: Fen;
};

export type SelectedLine = { skuId: number; quantity: number };

const onCart = (owner: CartOwner, lua: string, ...args: (string | number)[]) => ({
  lua,
  keys: cartKeys(owner),
  args: [cartTtlSeconds(owner), ...args],
});

export async function dropCart(owner: CartOwner): Promise<void> {
  await writeScript(onCart(owner, dropCartLua));
}

/** In the order in which they were added. */
export async function readCart(owner: CartOwner): Promise<StoredLine[]> {
  const flat = (await readScript(onCart(owner, readCartLua))) as (string | number)[];
  const lines = chunks(flat, 4).map(([skuId, quantity, selected, meta]) => {
    const [addedAtMs = 0, priceFenWhenAdded = 0] = String(meta).split(':').map(Number);
    return {
      skuId: Number(skuId),
      quantity: Number(quantity),
      isSelected: Number(selected) === 1,
      addedAtMs,
      priceFenWhenAdded,
    };
  });
  return onceASku(lines).sort((a, b) => a.addedAtMs - b.addedAtMs || a.skuId - b.skuId);
}

export async function countPieces(owner: CartOwner): Promise<number> {
  return Number(await readScript(onCart(owner, countPiecesLua)));
}

type Addition = { skuId: number; quantity: number; most: number; priceFen: number; mode: 'add' | 'only' };

/** `over`: it would have been more than `most`; `full`: the cart has no room for another line. Then nothing changes. */
export async function putIntoCart(owner: CartOwner, { skuId, quantity, most, priceFen, mode }: Addition) {
  const meta = `${Date.now()}:${priceFen}`;
  const [outcome, inCart] = (await writeScript(
    onCart(owner, addToCartLua, skuId, quantity, most, mostLines, meta, mode),
  )) as ['added' | 'over' | 'full', number];
  if (outcome === 'added') noteToday('carts', owner);
  return { outcome, inCart: Number(inCart) };
}

/** False when the line is no longer in the cart. */
export async function putQuantity(owner: CartOwner, skuId: number, quantity: number): Promise<boolean> {
  return Number(await writeScript(onCart(owner, setQuantityLua, skuId, quantity))) === 1;
}

export async function removeLines(owner: CartOwner, skuIds: number[]): Promise<void> {
  await writeScript(onCart(owner, removeLinesLua, ...skuIds));
}

/** Selects or deselects the lines; without ids every line. */
export async function selectLines(
  owner: CartOwner,
  isSelected: boolean,
  skuIds: number[] = [],
): Promise<void> {
  await writeScript(onCart(owner, selectLinesLua, isSelected ? 1 : 0, ...skuIds));
}

/** A line on its way into a cart; `most` caps what is brought along, never what is there. */
export type LineToMerge = StoredLine & { most: number };

/** The larger quantity wins. Answers which lines joined with or were capped at something, and which found no room. */
export async function mergeLines(owner: CartOwner, lines: LineToMerge[]) {
  const flat = lines.flatMap((line) => [
    line.skuId,
    line.quantity,
    line.most,
    line.isSelected ? 1 : 0,
    `${line.addedAtMs}:${line.priceFenWhenAdded}`,
  ]);
  const [joined, leftOut] = (await writeScript(onCart(owner, mergeLinesLua, mostLines, ...flat))) as [
    unknown[],
    unknown[],
  ];
  return { joined: joined.map(Number), leftOut: leftOut.map(Number) };
}

/** Takes these lines out where they are still as they were read; answers how many lines are left. */
export async function dropLines(owner: CartOwner, lines: SelectedLine[]): Promise<number> {
  const flat = lines.flatMap(({ skuId, quantity }) => [skuId, quantity]);
  return Number(await writeScript(onCart(owner, dropLinesLua, ...flat)));
}

/** Exactly the bought pieces leave the cart, once an order, however often this is called. */
export async function takeBought(owner: CartOwner, orderId: number, lines: SelectedLine[]): Promise<void> {
  const flat = lines.flatMap(({ skuId, quantity }) => [skuId, quantity]);
  await writeScript(onCart(owner, takeBoughtLua, ...flat, orderId, Date.now()));
}

const checkoutsPerSecond = 60;

/** What is selected, in ascending sku id; the orders whose goods have left the cart; and when this was asked (performance.now). */
export type CheckoutCart = { lines: SelectedLine[]; takenOut: number[]; readAt: number };

/** Undefined when the owner checks out too often. */
export async function readCartForCheckout(owner: CartOwner): Promise<CheckoutCart | undefined> {
  const readAt = performance.now();
  const [selected, takenOut] = (await readScript({
    lua: cartForCheckoutLua,
    keys: [...cartKeys(owner), `cart:{${owner}}:tries`],
    args: [0, checkoutsPerSecond],
  })) as ['limited' | (string | number)[], (string | number)[]];
  if (selected === 'limited') return undefined;
  const lines = chunks(selected, 2).map(([skuId, quantity]) => ({
    skuId: Number(skuId),
    quantity: Number(quantity),
  }));
  return {
    lines: onceASku(lines).sort((a, b) => a.skuId - b.skuId),
    takenOut: takenOut.map(Number),
    readAt,
  };
}

/** One line a SKU with the pieces added up, whatever somebody has written into Redis past us. */
function onceASku<Line extends SelectedLine>(lines: Line[]): Line[] {
  const bySku = new Map<number, Line>();
  for (const line of lines.filter(isLine)) {
    const before = bySku.get(line.skuId);
    bySku.set(line.skuId, before ? { ...before, quantity: before.quantity + line.quantity } : line);
  }
  return [...bySku.values()];
}

const isLine = ({ skuId, quantity }: SelectedLine) =>
  Number.isSafeInteger(skuId) && skuId > 0 && Number.isSafeInteger(quantity) && quantity > 0;

function chunks<Item>(flat: Item[], size: number): Item[][] {
  return Array.from({ length: flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size));
}
