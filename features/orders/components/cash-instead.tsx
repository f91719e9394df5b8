import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderSummary } from '../order-queries';
import { paidAlready } from '../other-ends';
import { AskFirst } from './ask-first';
import type { FormAction } from './form-action';
import type { StepLook } from './step-look';

type Props = {
  order: Pick<OrderSummary, 'number' | 'totalFen'>;
  action: FormAction;
  look: StepLook;
};

/** 改为货到付款; for orders that can still be paid online. */
export async function CashInstead({ order: { number, totalFen }, action, look }: Props) {
  const t = await getWords('aftersales');
  const words = {
    open: t('cash'),
    title: t('cashTitle'),
    yes: t('cashYes'),
    no: t('keepIt'),
    done: t('cashDone'),
    otherEnd: { is: paidAlready, text: t('paidAlready') },
  };
  return (
    <AskFirst action={action} number={number} id={`cash-${number}`} look={look} words={words}>
      <p className="text-ink-2">{t('cashNote', { amount: formatFen(totalFen) })}</p>
      <p>{t('cashBegun')}</p>
    </AskFirst>
  );
}
