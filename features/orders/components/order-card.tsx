import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { OrderSummary } from '../order-queries';
import { DeadlineNote } from './deadline-note';
import { OrderItem } from './order-item';
import { StatusWord } from './status-word';
import { totalWord } from './total-word';

const linesShown = 3;

/** An order in the list: what it is about, what it costs, where it stands, what may be done with it. */
export async function OrderCard({ order, steps }: { order: OrderSummary; steps: ReactNode }) {
  const [t, formats] = await Promise.all([getWords('orders'), getFormats()]);
  const hidden = order.lines.length - linesShown;
  const headingId = `order-${order.number}`;
  return (
    <article
      aria-labelledby={headingId}
      className="min-w-0 rounded-card bg-surface p-4 shadow-rest wide:px-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b pb-3 text-ink-3 text-sm">
        <h2 id={headingId} className="order-2 w-full font-normal sm:order-none sm:w-auto">
          {t('number')} <span className="tabular-nums">{order.number}</span>
        </h2>
        <time dateTime={order.placedAt.toISOString()}>{formats.dateTime(order.placedAt)}</time>
        <StatusWord status={order.status} className="sm:ml-auto" />
      </div>
      <ul>
        {order.lines.slice(0, linesShown).map((line) => (
          <OrderItem key={line.skuId} line={line} isBrief />
        ))}
      </ul>
      {hidden > 0 && <p className="pb-2 text-ink-3 text-sm">{t('more', { count: hidden })}</p>}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-line border-t pt-3">
        <DeadlineNote order={order} />
        <span className="text-ink-2 text-sm">{t('pieces', { count: order.totalCount })}</span>
        <span className="inline-flex items-baseline gap-1.5">
          {t(totalWord(order))} <Price fen={order.totalFen} />
        </span>
        <div className="flex flex-wrap justify-end gap-2 max-wide:w-full">
          <ButtonLink href={`/account/orders/${order.number}`} aria-describedby={headingId}>
            {t('openDetail')}
          </ButtonLink>
          {steps}
        </div>
      </div>
    </article>
  );
}
