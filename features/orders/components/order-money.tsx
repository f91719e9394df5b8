import { Card, CardHead } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { type Fen, formatFen } from '@/lib/money';
import type { OrderPageView, PaymentView, RefundView } from '../order-page-queries';

/** What was paid, and what of it went back or is on its way. */
export async function OrderMoney({ payments }: Pick<OrderPageView, 'payments'>) {
  const t = await getWords('aftersales');
  if (payments.length === 0) return null;
  return (
    <Card>
      <CardHead title={t('money')} />
      <ul className="grid gap-3">
        {payments.map((payment) => (
          <Payment key={payment.at.getTime()} payment={payment} />
        ))}
      </ul>
    </Card>
  );
}

async function Payment({ payment }: { payment: PaymentView }) {
  const t = await getWords('aftersales');
  return (
    <>
      <Row name={t(`paidBy.${payment.provider}`)} at={payment.at} fen={payment.amountFen} />
      {payment.refunds.map((refund) => (
        <Row
          key={`${refund.cause} ${refund.at.getTime()}`}
          name={t(`refundFor.${causeOf(refund)}`)}
          note={t(`refundStatus.${refund.status}`)}
          at={refund.at}
          fen={-refund.amountFen}
        />
      ))}
    </>
  );
}

function causeOf({ cause }: RefundView) {
  if (cause === 'cancel' || cause === 'late' || cause === 'twice') return cause;
  return cause?.startsWith('return:') ? 'return' : 'other';
}

async function Row({ name, note, at, fen }: { name: string; note?: string; at: Date; fen: Fen }) {
  const formats = await getFormats();
  return (
    <li className="flex items-baseline justify-between gap-3">
      <span className="min-w-0">
        {name}
        {note && <span className="text-ink-2"> · {note}</span>}
        <time dateTime={at.toISOString()} className="block text-ink-3 text-sm">
          {formats.dateTime(at)}
        </time>
      </span>
      <span className="whitespace-nowrap tabular-nums">{formatFen(fen)}</span>
    </li>
  );
}
