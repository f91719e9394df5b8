import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import type { OrderView } from '../order-queries';
import { cancelledBefore, paidAlready } from '../other-ends';

type Props = { done: string | string[] | undefined; order: OrderView };

/** What a plain post has just done, as far as the order bears it out; with script a toast says it. */
export async function OrderDone({ done, order }: Props) {
  const { status, paymentStatus, payMethod, invoiceTitle } = order;
  const t = await getWords('aftersales');
  const said = {
    cancelled: status === 'cancelled' && t(paymentStatus === 'unpaid' ? 'cancelled' : 'cancelledPaid'),
    [cancelledBefore]: status === 'cancelled' && t('cancelledBefore'),
    cash: status === 'unshipped' && payMethod === 'cash' && t('cashDone'),
    [paidAlready]: paymentStatus === 'paid' && t('paidAlready'),
    received: status === 'uncommented' && t('received'),
    reviewed: (status === 'uncommented' || status === 'finished') && t('reviewed'),
    asked: (status === 'uncommented' || status === 'finished') && t('asked'),
    invoice: (status === 'unpaid' || status === 'unshipped' || invoiceTitle !== null) && t('invoiceSaved'),
  };
  const text = Object.entries(said).find(([what]) => what === done)?.[1];
  return text ? (
    <Notice kind="ok" role="status">
      {text}
    </Notice>
  ) : null;
}
