import { Card } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import type { OrderView } from '../order-queries';
import { DeadlineNote } from './deadline-note';
import { OrderProgress } from './order-progress';

const waiting = {
  unpaid: undefined,
  unshipped: 'waitingUnshipped',
  unreceived: 'waitingUnreceived',
  uncommented: 'waitingUncommented',
  finished: 'waitingFinished',
  cancelled: 'waitingCancelled',
} as const;

/** Where the order stands, and how it got there. */
export async function OrderHead({ order }: { order: OrderView }) {
  const t = await getWords('orders');
  const word = waiting[order.status];
  return (
    <Card className="grid gap-4">
      <div>
        <h1 className="text-xl">{t(`status.${order.status}`)}</h1>
        {word && <p className="text-ink-2">{t(word)}</p>}
        <DeadlineNote order={order} />
      </div>
      <OrderProgress order={order} />
    </Card>
  );
}
