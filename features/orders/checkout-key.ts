import { createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '../../lib/env.ts';
import type { Fen } from '../../lib/money.ts';

export type ShownLine = { skuId: number; quantity: number; priceFen: Fen };

/**
 * `<16 random characters>.<12 of what was selected><12 of that with its prices>`, so that a selection that changed
 * since the page was shown is noticed even when it costs the same.
 */
export function newCheckoutKey(lines: ShownLine[]): string {
  const sorted = bySku(lines);
  return `${randomBytes(12).toString('base64url')}.${linesDigest(sorted)}${pricesDigest(sorted)}`;
}

export const checkoutKeyShape = /^[\w-]{16}\.[\w-]{24}$/;

/** Whether the key was made for these lines, and if so, at these prices. */
export function compareKey(key: string, lines: ShownLine[]): 'same' | 'other-prices' | 'other-lines' {
  const sorted = bySku(lines);
  if (key.slice(-12) === pricesDigest(sorted)) return 'same';
  return key.slice(-24, -12) === linesDigest(sorted) ? 'other-prices' : 'other-lines';
}

const bySku = (lines: ShownLine[]) => [...lines].sort((a, b) => a.skuId - b.skuId);

const selected = (lines: ShownLine[]) => lines.map(({ skuId, quantity }) => `${skuId}x${quantity}`).join(' ');
const linesDigest = (lines: ShownLine[]) => keyed(`lines ${selected(lines)}`);
const pricesDigest = (lines: ShownLine[]) =>
  keyed(`prices ${selected(lines)} ${lines.map(({ priceFen }) => priceFen).join(' ')}`);

const keyed = (text: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url').slice(0, 12);

/** What was asked for under a key; the same key with other content is refused. */
export function checkoutHash(asked: {
  addressId: number;
  payMethod: string;
  expectedTotalFen: Fen;
  remark: string;
}): string {
  const { addressId, payMethod, expectedTotalFen, remark } = asked;
  return createHash('sha256')
    .update(JSON.stringify([addressId, payMethod, expectedTotalFen, remark]))
    .digest('base64url');
}
