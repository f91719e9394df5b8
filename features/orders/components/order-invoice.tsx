import { Card, CardHead } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import type { OrderView } from '../order-queries';
import { InvoiceForm } from './invoice-form';

type Props = {
  order: OrderView;
  /** Whoever ships reads it; only the shopper fills it in. */
  isFixed?: boolean;
};

/** Whom the invoice is for; can be filled in until the order is shipped. */
export async function OrderInvoice({ order, isFixed = false }: Props) {
  const t = await getWords('aftersales');
  const { status, number, invoiceTitle, taxNumber } = order;
  const isOpen = !isFixed && (status === 'unpaid' || status === 'unshipped');
  if (!isOpen && invoiceTitle === null) return null;
  return (
    <Card>
      <CardHead title={t('invoice')} />
      {invoiceTitle === null ? (
        <p className="text-ink-2">{t('invoiceNoneYet')}</p>
      ) : (
        <dl className="grid gap-2.5">
          <Fact name={t('invoiceTitle')} value={invoiceTitle} />
          {taxNumber && <Fact name={t('taxNumber')} value={taxNumber} />}
        </dl>
      )}
      {isOpen && <InvoiceForm number={number} title={invoiceTitle} taxNumber={taxNumber} />}
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[112px_minmax(0,1fr)]">
      <dt className="text-ink-3">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
