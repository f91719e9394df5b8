import type { ReactNode } from 'react';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { OrderPageView } from '../order-page-queries';

/** When, how, for whom; the address as it was. */
export async function ReceiptFacts({ order }: { order: OrderPageView }) {
  const [t, orders, formats] = await Promise.all([getWords('aftersales'), getWords('orders'), getFormats()]);
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      <Fact name={orders('placedAt')}>{formats.dateTime(order.placedAt)}</Fact>
      <Fact name={orders('payMethod')}>{orders(order.payMethod)}</Fact>
      <Fact name={t('receiptBuyer')}>
        {order.receiver} {maskMobile(order.mobile)}
      </Fact>
      <Fact name={orders('deliverTo')}>
        {order.region} {order.place}
      </Fact>
      {order.invoiceTitle && <Fact name={t('invoiceTitle')}>{order.invoiceTitle}</Fact>}
      {order.taxNumber && <Fact name={t('taxNumber')}>{order.taxNumber}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-3 text-sm">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
