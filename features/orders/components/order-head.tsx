import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
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

/** Where the order stands, how it got there, and what may be done with it: in a bar at the bottom of phones. */
export async function OrderHead({ order, steps }: { order: OrderView; steps: ReactNode }) {
  const [t, words] = await Promise.all([getWords('orders'), getWords('aftersales')]);
  const word = waiting[order.status];
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 id="order-title" tabIndex={-1} className="text-xl outline-none">
            {t(`status.${order.status}`)}
          </h1>
          {word && <p className="text-ink-2">{t(word)}</p>}
          <DeadlineNote order={order} />
          <DueNote order={order} />
        </div>
        <section
          aria-label={words('steps')}
          className="fixed inset-x-0 bottom-0 z-30 flex flex-wrap gap-2 border-line border-t bg-surface px-3 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] shadow-[0_-8px_24px_-12px_rgb(0_0_0/0.16)] *:flex-1 wide:static wide:border-0 wide:p-0 wide:shadow-none wide:*:flex-none print:hidden"
        >
          {steps}
        </section>
      </div>
      <OrderProgress order={order} />
    </Card>
  );
}

/** When the shop goes on by itself. */
async function DueNote({ order: { status, dueAt } }: { order: OrderView }) {
  const [t, formats] = await Promise.all([getWords('aftersales'), getFormats()]);
  if (!dueAt || (status !== 'unreceived' && status !== 'uncommented')) return null;
  const time = formats.dateTime(dueAt);
  return (
    <p className="text-ink-3 text-sm">
      {status === 'unreceived' ? t('autoReceive', { time }) : t('autoFinish', { time })}
    </p>
  );
}
