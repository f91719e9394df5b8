import { z } from 'zod';
import { longText } from './order-text.ts';
import { orderNumber } from './step-schema.ts';
import { reasonLimits } from './text-limits.ts';

// Messages are word keys of the namespace `forms`.

const quantityField = /^quantity-([1-9]\d{0,14})$/;
const mostAsked = 200;

/** Besides number and reason, which may be asked for, a field `quantity-<skuId>` for each line; 0 or nothing: that one is kept. */
export const returnForm = z
  .object({
    number: orderNumber,
    reason: longText(0, reasonLimits.most, 'pageOutdated', 'returnReasonLong'),
  })
  .catchall(z.string())
  .transform(({ number, reason, ...others }, context) => {
    const lines = Object.entries(others).flatMap(([name, typed]) => {
      const skuId = Number(quantityField.exec(name)?.[1] ?? 0);
      const asked = typed.trim();
      return skuId > 0 && asked !== '' && !/^0+$/.test(asked) ? [{ skuId, asked }] : [];
    });
    for (const { asked } of lines) {
      if (!/^\d{1,3}$/.test(asked) || Number(asked) > mostAsked)
        context.addIssue({ code: 'custom', path: ['lines'], message: 'quantityWhole' });
    }
    if (lines.length === 0) context.addIssue({ code: 'custom', path: ['lines'], message: 'returnNothing' });
    return { number, reason, lines: lines.map(({ skuId, asked }) => ({ skuId, quantity: Number(asked) })) };
  });

export type ReturnAsked = z.output<typeof returnForm>;
