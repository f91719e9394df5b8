import { getWords } from '@/i18n/words';
import type { OrderSummary } from '../order-queries';
import { cancelledBefore } from '../other-ends';
import { cancelReasons } from '../step-schema';
import { AskFirst } from './ask-first';
import type { FormAction } from './form-action';
import type { StepLook } from './step-look';

type Props = {
  order: Pick<OrderSummary, 'number' | 'paymentStatus'>;
  action: FormAction;
  look: StepLook;
};

/** Asks for the reason, and says what becomes of goods and money. */
export async function CancelOrder({ order, action, look }: Props) {
  const [t, orders] = await Promise.all([getWords('aftersales'), getWords('orders')]);
  const { number } = order;
  const isPaid = order.paymentStatus !== 'unpaid';
  const words = {
    open: t('cancel'),
    title: t('cancelTitle'),
    yes: t('cancelYes'),
    no: t('keepIt'),
    done: t(isPaid ? 'cancelledPaid' : 'cancelled'),
    otherEnd: { is: cancelledBefore, text: t('cancelledBefore') },
  };
  return (
    <AskFirst action={action} number={number} id={`cancel-${number}`} look={look} words={words}>
      <p className="text-ink-2 text-sm">
        {orders('number')} <span className="tabular-nums">{number}</span>
        <br />
        {t(isPaid ? 'cancelPaid' : 'cancelUnpaid')}
      </p>
      <fieldset className="grid">
        <legend className="mb-1 font-semibold text-sm">{t('cancelWhy')}</legend>
        {cancelReasons.map((reason) => (
          <label key={reason} className="flex min-h-tap cursor-pointer items-center gap-2.5">
            <input type="radio" name="reason" value={reason} required className="radio-dot" />
            {t(`reasons.${reason}`)}
          </label>
        ))}
      </fieldset>
    </AskFirst>
  );
}
