import { and, asc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderLines, orders } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { addToCart } from '../cart/add-to-cart.ts';
import { type CartOwner, cartOfUser } from '../cart/cart-keys.ts';

type Line = { skuId: number; name: string; quantity: number };
type WhyNot = 'off-shelf' | 'out-of-stock' | 'quantity-limit' | 'cart-full';

/** What became of the lines: how many went into the cart, which of them with fewer pieces, which not at all. */
export type BoughtAgain = {
  added: number;
  fewer: { name: string; quantity: number }[];
  notAdded: { name: string; why: WhyNot }[];
};

/** Puts what a shopper once bought into their cart, as far as it is still to be had. */
export async function buyAgain(userId: number, number: string): Promise<BoughtAgain> {
  const result: BoughtAgain = { added: 0, fewer: [], notAdded: [] };
  for (const line of await readLines(userId, number)) {
    const { quantity, why } = await put(cartOfUser(userId), line);
    const { name } = line;
    if (quantity > 0) result.added += 1;
    if (quantity > 0 && quantity < line.quantity) result.fewer.push({ name, quantity });
    if (quantity === 0 && why) result.notAdded.push({ name, why });
  }
  return result;
}

async function readLines(userId: number, number: string): Promise<Line[]> {
  const lines = await db
    .select({ skuId: orderLines.skuId, name: orderLines.name, quantity: orderLines.quantity })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orders.number, number), eq(orders.userId, userId)))
    .orderBy(asc(orderLines.id));
  if (lines.length === 0) throw new ShopError('order-missing', null);
  return lines;
}

/** As many pieces as were bought, or else as many as there is room and stock for. */
async function put(owner: CartOwner, { skuId, quantity }: Line): Promise<{ quantity: number; why?: WhyNot }> {
  try {
    await addToCart(owner, { skuId, quantity, mode: 'add' });
    return { quantity };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    const rest = restOf(error);
    if (rest > 0) return put(owner, { skuId, name: '', quantity: rest });
    if (!isWhyNot(error.code)) throw error;
    return { quantity: 0, why: error.code };
  }
}

function restOf({ details }: ShopError): number {
  if (!details || !('inCart' in details)) return 0;
  return ('left' in details ? details.left : details.limit) - details.inCart;
}

const isWhyNot = (code: string): code is WhyNot =>
  ['off-shelf', 'out-of-stock', 'quantity-limit', 'cart-full'].includes(code);
