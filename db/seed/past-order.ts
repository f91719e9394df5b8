import type { Ending } from './journey.ts';
import type { ShelfSku } from './shelf.ts';

/** An order as it was wished for; `write-past.ts` makes its rows. */
export type PastOrder = {
  buyer: string;
  placedAt: Date;
  payMethod: 'cash' | 'alipay';
  ending: Ending;
  lines: { sku: ShelfSku; quantity: number }[];
  remark: string;
};
