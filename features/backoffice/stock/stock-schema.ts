import { z } from 'zod';
import { listParts } from '../asked-list.ts';
import { rowId, staffLimits, words } from '../backoffice-schema.ts';

// Messages are word keys of the namespace `forms`.

export const mostMoved = 1_000_000;
export const mostStock = 1_000_000_000;
const mostLowStock = 1_000_000;

export const stockAddress = z.object({
  ...listParts,
  show: z.enum(['low', 'out', 'all']).catch('low'),
  q: z.string().trim().max(100).catch(''),
  /** Leads to the ledger of a SKU. */
  sku: rowId.optional().catch(undefined),
  sort: z.enum(['stock', 'stock-down', 'newest', 'oldest']).catch('stock'),
});
export type StockAsked = z.output<typeof stockAddress>;

/** Movements before this one; none: the newest. */
export const ledgerAddress = z.object({ before: rowId.optional().catch(undefined) });

const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\u2212/, '-');

/** Pieces that come or go: `12`, `+12`, `-3`. */
export const delta = z
  .string('deltaRequired')
  .transform(tidy)
  .pipe(z.string().regex(/^[+-]?\d{1,7}$/, 'deltaRequired'))
  .transform(Number)
  .refine((pieces) => pieces !== 0, 'deltaRequired')
  .refine((pieces) => Math.abs(pieces) <= mostMoved, 'deltaTooLarge');

export const adjustForm = z.object({
  skuId: rowId,
  delta,
  reason: words(staffLimits.reason, 'staffReasonRequired'),
  key: rowId,
});

export const lowStockForm = z.object({
  skuId: rowId,
  lowStock: z
    .string('lowStock')
    .transform(tidy)
    .pipe(z.string().regex(/^\d{1,7}$/, 'lowStock'))
    .transform(Number)
    .refine((pieces) => pieces <= mostLowStock, 'lowStock'),
});
