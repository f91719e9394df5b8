import { z } from 'zod';
import { isOrderNumber } from '../../lib/order-number.ts';
import { isPrintable } from '../accounts/field-checks.ts';
import { invoiceLimits } from './text-limits.ts';

// Messages are word keys of the namespace `forms`.

export const orderNumber = z.string('pageOutdated').refine(isOrderNumber, 'pageOutdated');

export const skuId = z
  .string('skuRequired')
  .regex(/^[1-9]\d{0,14}$/, 'skuRequired')
  .transform(Number);

export const stepForm = z.object({ number: orderNumber });

/** Why a shopper cancels; kept as the key, said in the language of whoever looks. */
export const cancelReasons = ['changed-mind', 'wrong-goods', 'wrong-address', 'too-slow', 'other'] as const;
type CancelReason = (typeof cancelReasons)[number];

export const isCancelReason = (text: string): text is CancelReason =>
  cancelReasons.some((reason) => reason === text);

export const cancelForm = z.object({
  number: orderNumber,
  reason: z.enum(cancelReasons, 'reasonRequired'),
});

const title = z
  .string('invoiceTitleRequired')
  .trim()
  .min(1, 'invoiceTitleRequired')
  .refine((text) => [...text].length <= invoiceLimits.title, 'invoiceTitleLong')
  .refine(isPrintable, 'characters');

/** A number typed with spaces or in small letters is understood. */
const taxNumber = z
  .string('taxNumber')
  .transform((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{15,20}$/, 'taxNumber'));

/** Whom the invoice is for; the fields of the other choices are left aside. */
export const invoiceForm = z
  .discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.literal('none'), number: orderNumber }),
      z.object({ kind: z.literal('person'), number: orderNumber, title }),
      z.object({ kind: z.literal('company'), number: orderNumber, title, taxNumber }),
    ],
    'invoiceKindRequired',
  )
  .transform(({ number, ...given }) => ({ number, invoice: invoiceOf(given) }));

/** Undefined: none is wanted. */
export type Invoice = { title: string; taxNumber: string | null } | undefined;

type Given =
  | { kind: 'none' }
  | { kind: 'person'; title: string }
  | { kind: 'company'; title: string; taxNumber: string };

function invoiceOf(given: Given): Invoice {
  if (given.kind === 'none') return undefined;
  return { title: given.title, taxNumber: given.kind === 'company' ? given.taxNumber : null };
}
