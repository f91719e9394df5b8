import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { OrderView } from '../order-queries';

type Props = {
  order: OrderView;
  /** Whoever sends the parcel has to know it; on the shopper's own screen it need not be read by others. */
  isMobileWhole?: boolean;
};

/** Number, time, payment and address, as they were when the order was placed. */
export async function OrderFacts({ order, isMobileWhole = false }: Props) {
  const [t, words, aftersales, formats] = await Promise.all([
    getWords('orders'),
    getWords('checkout'),
    getWords('aftersales'),
    getFormats(),
  ]);
  const copyWords = { copy: words('copy'), copied: words('copied'), failed: words('notCopied') };
  const paid =
    order.status === 'cancelled' && order.paymentStatus === 'unpaid'
      ? ''
      : t(`paymentStatus.${order.paymentStatus}`);
  return (
    <dl className="grid gap-2.5">
      <Fact name={t('number')}>
        <span className="select-all">{order.number}</span>
        <CopyButton text={order.number} words={copyWords} />
      </Fact>
      <Fact name={t('placedAt')}>
        <time dateTime={order.placedAt.toISOString()}>{formats.dateTime(order.placedAt)}</time>
      </Fact>
      <Fact name={t('payMethod')}>
        {t(order.payMethod)}
        {paid && ` · ${paid}`}
      </Fact>
      {order.carrier && (
        <Fact name={aftersales('parcel')}>
          {order.carrier}
          {order.trackingNumber && (
            <>
              <span className="sr-only">{aftersales('trackingNumber')}</span>
              <span className="select-all">{order.trackingNumber}</span>
              <CopyButton text={order.trackingNumber} words={copyWords} />
            </>
          )}
        </Fact>
      )}
      <Fact name={t('deliverTo')}>
        <span>{order.receiver}</span>
        <span>{isMobileWhole ? order.mobile : maskMobile(order.mobile)}</span>
        <span>
          {order.region} {order.place}
        </span>
      </Fact>
      {order.remark && (
        <Fact name={t('remark')}>
          <span className="whitespace-pre-line">{order.remark}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[112px_minmax(0,1fr)]">
      <dt className="text-ink-3">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2 tabular-nums">{children}</dd>
    </div>
  );
}
