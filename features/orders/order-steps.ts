import { hasArrived, type OrderStatus } from './order-status.ts';

export type OrderStep = 'cancel' | 'return' | 'again' | 'pay' | 'receive' | 'review';

type Standing = {
  status: OrderStatus;
  canReturn: boolean;
  lines: { isReviewed: boolean; quantity: number; returnedQuantity: number }[];
};

/** What the shopper may do with an order now; what brings it on stands last. The rules have the last word. */
export function stepsOf({ status, canReturn, lines }: Standing): OrderStep[] {
  const canReview = lines.some((line) => !line.isReviewed && line.returnedQuantity < line.quantity);
  if (status === 'unpaid') return ['cancel', 'pay'];
  if (status === 'unshipped') return ['cancel', 'again'];
  if (status === 'unreceived') return ['again', 'receive'];
  if (!hasArrived(status)) return ['again'];
  return [...(canReturn ? (['return'] as const) : []), 'again', ...(canReview ? (['review'] as const) : [])];
}
