import type { Fen } from '../../lib/money.ts';

export type Priced = { priceFen: Fen; quantity: number };

export type Price = { goodsFen: Fen; freightFen: Fen; totalFen: Fen; totalCount: number };

const flatFreightFen: Fen = 1_000;

/** What an order of these lines costs. The one place that knows freight; checkout page and placeOrder both ask it. */
export function priceOf(lines: Priced[]): Price {
  const goodsFen = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0);
  const totalCount = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { goodsFen, freightFen: flatFreightFen, totalFen: goodsFen + flatFreightFen, totalCount };
}
