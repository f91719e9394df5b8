import { z } from 'zod';
import { mostPerSku } from './cart-keys.ts';

// Messages are word keys of the namespace `forms`.

const skuId = z
  .string('skuRequired')
  .regex(/^[1-9]\d{0,14}$/, 'skuRequired')
  .transform(Number);

const quantity = z
  .string('quantityWhole')
  .regex(/^[1-9]\d{0,5}$/, 'quantityWhole')
  .transform(Number)
  .pipe(z.number().max(mostPerSku, 'quantityMost'));

export const additionForm = z.object({
  skuId,
  quantity,
  mode: z.enum(['add', 'only'], 'skuRequired').default('add'),
});

/** `step` is what a plain post's less and more buttons add to the number that stands in the field. */
export const quantityForm = z
  .object({ skuId, quantity, step: z.enum(['-1', '1'], 'quantityWhole').optional() })
  .transform(({ step, ...line }) => ({ ...line, quantity: Math.max(1, line.quantity + Number(step ?? 0)) }));

export const lineForm = z.object({ skuId });

const isSelected = z.enum(['1', '0'], 'skuRequired').transform((box) => box === '1');

export const selectionForm = z.object({ skuId: skuId.optional(), isSelected });

const digits = (most: number) =>
  z
    .string('skuRequired')
    .regex(new RegExp(`^(0|[1-9]\\d{0,${most - 1}})$`), 'skuRequired')
    .transform(Number);

export const removedLineForm = z.object({
  skuId,
  quantity,
  isSelected,
  addedAtMs: digits(13),
  priceFenWhenAdded: digits(10),
});
