import './receipt.css';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { OrderPageView } from '../order-page-queries';
import { PrintButton } from './print-button';
import { ReceiptFacts } from './receipt-facts';
import { ReceiptTable } from './receipt-table';

/** Proof of what was bought and paid, made for paper. */
export async function Receipt({ order }: { order: OrderPageView }) {
  const [t, shell, formats] = await Promise.all([getWords('aftersales'), getWords('shell'), getFormats()]);
  const [paid] = order.payments;
  if (!paid) return <NoReceipt number={order.number} />;
  return (
    <Card className="receipt grid gap-5 wide:p-8">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div>
          <p className="font-semibold text-ink-2 text-sm">{shell('shop')}</p>
          <h1 className="text-xl">{t('receipt')}</h1>
          <p className="tabular-nums">{t('receiptOf', { number: order.number })}</p>
          <p className="text-ink-3 text-sm">
            {t('receiptPaid')} <time dateTime={paid.at.toISOString()}>{formats.dateTime(paid.at)}</time>
          </p>
        </div>
        <PrintButton label={t('print')} hint={t('printHint')} />
      </div>
      <ReceiptFacts order={order} />
      <ReceiptTable order={order} />
      <p className="text-ink-3 text-xs">{t('receiptNote')}</p>
    </Card>
  );
}

async function NoReceipt({ number }: { number: string }) {
  const t = await getWords('aftersales');
  return (
    <div className="rounded-card bg-surface shadow-rest">
      <EmptyState
        heading="h1"
        image="/art/parcel.webp"
        title={t('receiptNone')}
        actions={
          <ButtonLink href={`/account/orders/${number}`} look="primary">
            {t('toOrder')}
          </ButtonLink>
        }
      />
    </div>
  );
}
