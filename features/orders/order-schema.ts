import { z } from 'zod';
import { orderStatuses, payMethods } from '../../db/schema/index.ts';
import { isPrintable } from '../accounts/field-checks.ts';
import { checkoutKeyShape } from './checkout-key.ts';

// Messages are word keys of the namespace `forms`.

const wholeNumber = (message: string) =>
  z
    .string(message)
    .regex(/^[1-9]\d{0,14}$/, message)
    .transform(Number);

export const remarkLimit = 100;

export const checkoutForm = z.object({
  addressId: wholeNumber('addressRequired'),
  payMethod: z.enum(payMethods, 'payMethodRequired'),
  checkoutKey: z.string('pageOutdated').regex(checkoutKeyShape, 'pageOutdated'),
  expectedTotalFen: wholeNumber('pageOutdated'),
  remark: z
    .string('characters')
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n')) // browsers send every line end as two characters
    .refine((text) => [...text].length <= remarkLimit, 'remarkTooLong')
    .refine((text) => isPrintable(text.replace(/[\r\n\t]/g, ' ')), 'characters')
    .default(''),
});

export const fixForm = z.object({
  fix: z.enum(['use-left', 'remove'], 'fixRequired'),
  skuId: wholeNumber('skuRequired').optional(),
});

/** The state of a form that knows nothing certain of what was sent under a key. */
export const unknownOutcome = z.object({
  status: z.literal('refused'),
  refusal: z.object({ code: z.literal('outcome-unknown') }),
  values: z.object({ checkoutKey: z.string() }),
});

export type Checkout = z.output<typeof checkoutForm>;

export const longestSearch = 60;

const words = z
  .string()
  .transform((text) =>
    [...text.normalize('NFKC')].slice(0, longestSearch).join('').split(/\s+/).filter(Boolean).join(' '),
  )
  .refine(isPrintable);

/** Which of their orders the shopper asks for; what cannot be meant is left out. */
export const ordersAddress = z.object({
  status: z.enum(orderStatuses).optional().catch(undefined),
  q: words.catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
