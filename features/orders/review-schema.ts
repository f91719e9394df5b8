import { z } from 'zod';
import { longText } from './order-text.ts';
import { orderNumber, skuId } from './step-schema.ts';
import { commentLimits } from './text-limits.ts';

// Messages are word keys of the namespace `forms`.

export const reviewForm = z.object({
  number: orderNumber,
  skuId,
  score: z.enum(['1', '2', '3', '4', '5'], 'scoreRequired').transform(Number),
  comment: longText(commentLimits.least, commentLimits.most, 'commentShort', 'commentLong'),
  isAnonymous: z
    .enum(['1'], 'pageOutdated')
    .optional()
    .transform((ticked) => ticked === '1'),
});

export type NewReview = z.output<typeof reviewForm>;
