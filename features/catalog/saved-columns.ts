import { skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';

/** A SKU in a list of one's own; it stays there when it is sold no more. */
export type SavedSku = {
  id: number;
  name: string;
  options: string;
  image: string;
  priceFen: Fen;
  marketPriceFen: Fen;
  stock: number;
  isLaunched: boolean;
  /** When it was kept, or last looked at. */
  at: Date;
};

export const savedColumns = {
  id: skus.id,
  name: skus.name,
  options: skus.options,
  image: skus.image,
  priceFen: skus.priceFen,
  marketPriceFen: skus.marketPriceFen,
  stock: skus.stock,
  isLaunched: skus.isLaunched,
};
