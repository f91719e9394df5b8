import { InlineNote } from '@/components/ui/notice';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { OrderSummary } from '../order-queries';

/** Until when an unpaid order has to be paid. */
export async function DeadlineNote({ order }: { order: OrderSummary }) {
  if (order.status !== 'unpaid' || !order.expiresAt) return null;
  const [t, formats] = await Promise.all([getWords('orders'), getFormats()]);
  return (
    <InlineNote icon="clock" tone="warn">
      {order.secondsToPay === 0
        ? t('payTimeOver')
        : t('payBefore', { time: formats.dateTime(order.expiresAt) })}
    </InlineNote>
  );
}
