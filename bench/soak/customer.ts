import type { TestSku } from '../../db/testing/builders.ts';
import { cartOfUser } from '../../features/cart/cart-keys.ts';
import { removeLines } from '../../features/cart/cart-store.ts';
import { cartOf, checkoutPage, put } from '../../features/orders/testing/buying.ts';
import type { RefusedLine } from '../../lib/shop-error.ts';
import type { Journal, Told } from '../journal.ts';
import type { Reply } from '../send.ts';
import { refusedIn, type Shopper } from '../shopper.ts';
import { fieldsOf, toldIn } from '../told.ts';
import type { Line, ShelfBook } from './shelf-book.ts';

type Floor = { goods: readonly TestSku[]; book: ShelfBook; journal: Journal };

/** One checkout: which way of paying, what came of it, and what was odd about the answers. */
export type Visit = {
  payMethod: 'cash' | 'alipay';
  lines: readonly Line[];
  told: Told;
  ms: number;
  /** Posts of the same form beside the first. */
  repeats: number;
  odd: string[];
};

const shareOfAlipay = 0.35;
const shareOfDoubles = 0.12;
const shareOfRepeats = 0.12;

/** Fills the cart of one to three goods and orders; now and then the form arrives twice at once, or again later. */
export async function visit(shopper: Shopper, floor: Floor): Promise<Visit> {
  const lines = await fillCart(shopper, floor.goods);
  const payMethod = Math.random() < shareOfAlipay ? 'alipay' : 'cash';
  const fields = fieldsOf(await checkoutPage(shopper.user, { payMethod }));
  const entry = { userId: shopper.user.id, key: fields.checkoutKey ?? '' };
  floor.journal.note({ ...entry, told: 'unknown' });
  const isDouble = Math.random() < shareOfDoubles;
  const postedAt = Date.now();
  const first = shopper.post('placeOrderAction', fields);
  const replies = await Promise.all(isDouble ? [first, shopper.post('placeOrderAction', fields)] : [first]);
  noteRefusals(floor.book, replies, postedAt);
  if (Math.random() < shareOfRepeats) replies.push(await repeat(shopper, fields, floor.book));
  const answers = replies.map(toldIn);
  const told = answers.find((answer) => typeof answer === 'object' && 'placed' in answer) ?? answers[0];
  floor.journal.note({ ...entry, told: told ?? 'unknown' });
  if (isPlaced(told)) floor.book.noteSale(lines, postedAt);
  const ms = replies[0]?.ms ?? 0;
  return {
    payMethod,
    lines,
    told: told ?? 'unknown',
    ms,
    repeats: replies.length - 1,
    odd: oddities(answers),
  };
}

export const isPlaced = (told: Told | undefined): told is { placed: string } =>
  typeof told === 'object' && 'placed' in told;

async function fillCart({ user }: Shopper, goods: readonly TestSku[]): Promise<Line[]> {
  const owner = cartOfUser(user.id);
  await removeLines(owner, [...(await cartOf(user)).keys()]); // what was refused the last time
  const chosen = [...goods].sort(() => Math.random() - 0.5).slice(0, 1 + Math.floor(Math.random() * 3));
  const lines = chosen.map(({ id }) => ({ skuId: id, quantity: Math.random() < 0.7 ? 1 : 2 }));
  for (const { skuId, quantity } of lines) await put(user, [{ id: skuId }, quantity]);
  return lines;
}

async function repeat(shopper: Shopper, fields: Record<string, string>, book: ShelfBook): Promise<Reply> {
  const postedAt = Date.now();
  const reply = await shopper.post('placeOrderAction', fields);
  noteRefusals(book, [reply], postedAt);
  return reply;
}

function noteRefusals(book: ShelfBook, replies: readonly Reply[], postedAt: number): void {
  const answeredAt = Date.now();
  for (const reply of replies) {
    const refusal = refusedIn(reply);
    if (refusal?.code !== 'lines-refused') continue;
    for (const { skuId, wanted } of (refusal.details as { lines: RefusedLine[] }).lines)
      book.noteRefusal({ skuId, wanted, postedAt, answeredAt });
  }
}

/** One form is one order, and what is certain stays so. */
function oddities(answers: readonly Told[]): string[] {
  const numbers = new Set(answers.filter(isPlaced).map(({ placed }) => placed));
  const uncertain = answers.includes('unknown') ? ['an answer left it open'] : [];
  return numbers.size > 1 ? [`one form made the orders ${[...numbers].join(', ')}`, ...uncertain] : uncertain;
}
