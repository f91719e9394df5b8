import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { getWords } from '@/i18n/words';
import type { OrderSummary } from '../order-queries';
import { type OrderStep, stepsOf } from '../order-steps';
import { buyAgainAction } from '../step-actions';
import { CancelOrder } from './cancel-order';
import type { FormAction } from './form-action';
import { ReceiveOrder } from './receive-order';
import { StepForm } from './step-form';
import type { StepLook } from './step-look';

type Props = {
  order: OrderSummary;
  cancelAction: FormAction;
  /** The form that pays it. */
  pay?: ReactNode;
  look: StepLook;
};

/** What may be done with an order now, and nothing else. Needs the namespaces `forms` and `refusals` around it. */
export async function OrderSteps({ order, cancelAction, pay, look }: Props) {
  return stepsOf(order).map((step) => (
    <Step key={step} step={step} order={order} cancelAction={cancelAction} pay={pay} look={look} />
  ));
}

async function Step({ step, order, cancelAction, pay, look }: Props & { step: OrderStep }) {
  const t = await getWords('aftersales');
  const { number } = order;
  const page = `/account/orders/${number}`;
  if (step === 'pay') return pay;
  if (step === 'cancel') return <CancelOrder order={order} action={cancelAction} look={look} />;
  if (step === 'receive') return <ReceiveOrder order={order} look={look} />;
  if (step === 'again')
    return (
      <StepForm action={buyAgainAction} number={number} look={look}>
        {t('again')}
      </StepForm>
    );
  return (
    <ButtonLink
      {...look.button}
      {...(step === 'review' && { look: 'primary' })}
      href={`${page}/${step}`}
      aria-describedby={look.describedBy}
    >
      {t(step)}
    </ButtonLink>
  );
}
