import { z } from 'zod';
import { isPrintable } from '../accounts/field-checks.ts';
import { orderNumber } from '../orders/step-schema.ts';
import { listParts } from './asked-list.ts';

// Messages are word keys of the namespace `forms`.

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
/** A day in Shanghai, as a date field sends it. */
export const day = z.iso.date().optional().catch(undefined);

export const returnsAddress = z.object({
  status: z.enum(['requested', 'approved', 'refused']).catch('requested'),
  page,
});

export const reviewsAddress = z.object({ hidden: z.enum(['1']).optional().catch(undefined), page });
export const usersAddress = z.object({
  ...listParts,
  q: z.string().trim().max(254).catch(''),
  state: z.enum(['active', 'disabled', 'closed']).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'name', 'name-down']).catch('newest'),
});
export type UsersAsked = z.output<typeof usersAddress>;

export const messagesAddress = z.object({ state: z.enum(['waiting', 'given-up', 'sent']).catch('waiting') });

export const auditAddress = z.object({
  ...listParts,
  q: z.string().trim().max(80).catch(''),
  from: day,
  to: day,
});
export type AuditAsked = z.output<typeof auditAddress>;

/** Text of one line or more, of so many characters at most. */
export const words = (longest: number, missing: string) =>
  z
    .string(missing)
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .min(1, missing)
    .refine((text) => [...text].length <= longest, 'textTooLong')
    .refine((text) => isPrintable(text.replace(/[\r\n\t]/g, ' ')), 'characters');

export const rowId = z
  .string('pageOutdated')
  .regex(/^[1-9]\d{0,14}$/, 'pageOutdated')
  .transform(Number);

export const staffLimits = { carrier: 40, trackingNumber: 40, reason: 200, note: 500 };

export const shipForm = z.object({
  number: orderNumber,
  carrier: words(staffLimits.carrier, 'carrierRequired'),
  trackingNumber: z
    .string('trackingNumber')
    .transform((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z-]{4,40}$/, 'trackingNumber')),
});

export const staffCancelForm = z.object({
  number: orderNumber,
  reason: words(staffLimits.reason, 'staffReasonRequired'),
});

/** An amount of money as people write it: `12`, `12.5`, `12.50`; in fen. */
const yuan = z
  .string('amount')
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, 'amount'))
  .transform((text) => Math.round(Number(text) * 100))
  .refine((fen) => fen > 0, 'amount');

export const staffRefundForm = z.object({
  number: orderNumber,
  amount: yuan,
  reason: words(staffLimits.reason, 'staffReasonRequired'),
  key: z.string('pageOutdated').regex(/^[\w-]{16}$/, 'pageOutdated'),
});

export const verdictForm = z.object({
  returnId: rowId,
  verdict: z.enum(['approved', 'refused'], 'verdictRequired'),
  answer: words(staffLimits.reason, 'answerRequired'),
});

export const cashForm = z.object({ refundId: rowId });

/** Of what a form showed (see markOf). */
export const mark = z.string('pageOutdated').max(40, 'pageOutdated');

export const noteForm = z.object({
  number: orderNumber,
  mark,
  note: z
    .string('characters')
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => [...text].length <= staffLimits.note, 'textTooLong')
    .refine((text) => isPrintable(text.replace(/[\r\n\t]/g, ' ')), 'characters'),
});

/** Of a box: `on` when it is ticked, else nothing. */
export const tick = z.literal('on', 'pageOutdated').optional().transform(Boolean);

const yesNo = z.enum(['0', '1'], 'pageOutdated').transform((text) => text === '1');

export const hideForm = z.object({ reviewId: rowId, isHidden: yesNo });
export const activeForm = z.object({ userId: rowId, isActive: yesNo });
export const userForm = z.object({ userId: rowId });
export const messageForm = z.object({ messageId: rowId });
export const jobForm = z.object({ name: z.string('pageOutdated').regex(/^[a-z-]{1,40}$/, 'pageOutdated') });
