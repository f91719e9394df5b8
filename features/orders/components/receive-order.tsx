import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderSummary } from '../order-queries';
import { returnDays } from '../return-days';
import { receiveOrderAction } from '../step-actions';
import { AskFirst } from './ask-first';
import type { StepLook } from './step-look';

/** 确认收货; what was paid at the door counts as paid with that. */
export async function ReceiveOrder({ order, look }: { order: OrderSummary; look: StepLook }) {
  const t = await getWords('aftersales');
  const { number, payMethod, totalFen } = order;
  const words = {
    open: t('receive'),
    title: t('receiveTitle'),
    yes: t('receiveYes'),
    no: t('keepIt'),
    done: t('received'),
  };
  return (
    <AskFirst
      action={receiveOrderAction}
      number={number}
      id={`receive-${number}`}
      look={{ ...look, button: { ...look.button, look: 'primary' } }}
      words={words}
    >
      <p className="text-ink-2">{t('receiveNote')}</p>
      <p>{t('returnTerms', returnDays)}</p>
      {payMethod === 'cash' && <p>{t('receiveCash', { amount: formatFen(totalFen) })}</p>}
    </AskFirst>
  );
}
