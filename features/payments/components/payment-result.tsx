import { ButtonLink, buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { CancelOrder } from '../../orders/components/cancel-order';
import { CashInstead } from '../../orders/components/cash-instead';
import { cancelOrderAction } from '../cancel-actions';
import { switchToCashAction } from '../payment-actions';
import type { PaymentState, PaymentView } from '../payment-queries';
import { KeepLooking } from './keep-looking';
import { PayButton } from './pay-button';

type Shown = Exclude<PaymentState, 'cash'>;

const marks: Record<Shown, { icon: IconName; look: string }> = {
  waiting: { icon: 'clock', look: 'bg-warn-soft text-warn-text' },
  unpaid: { icon: 'wallet', look: 'bg-warn-soft text-warn-text' },
  expired: { icon: 'clock', look: 'bg-fill-2 text-ink-2' },
  paid: { icon: 'check', look: 'bg-ok text-white' },
  refunding: { icon: 'undo-2', look: 'bg-warn-soft text-warn-text' },
  refunded: { icon: 'undo-2', look: 'bg-ok text-white' },
  cancelled: { icon: 'x', look: 'bg-fill-2 text-ink-2' },
  unsettled: { icon: 'clock', look: 'bg-fill-2 text-ink-2' },
};
const headingId = 'payment-state';
const aside = { look: 'quiet', className: 'bg-transparent font-medium text-ink-2' } as const;
const moving: readonly Shown[] = ['waiting', 'expired', 'refunding', 'unsettled'];

/** Whether the order is paid, as the shop knows it now; while that may change at any moment it looks again by itself. */
export async function PaymentResult({ payment }: { payment: PaymentView & { state: Shown } }) {
  const { state, number, totalFen, backFen, isToShip } = payment;
  const isGoingBack = state === 'refunding' || state === 'refunded';
  const t = await getWords('payments');
  const { icon, look } = marks[state];
  return (
    <Card className="mx-auto grid max-w-[760px] justify-items-center gap-2 px-4 pt-7 pb-6 text-center wide:px-8 wide:pt-11 wide:pb-9">
      <span className={cx('grid size-16 place-items-center rounded-full', look)}>
        <Icon name={icon} className="size-[34px] stroke-[2.5]" />
      </span>
      <div role="status" className="grid gap-2">
        <h1 id={headingId} tabIndex={-1} className="text-xl wide:text-2xl">
          {t(state)}
        </h1>
        <p className="max-w-[30rem] text-pretty text-ink-2">
          {state === 'paid' && !isToShip ? t('paidBefore') : t(`${state}Why`)}
        </p>
      </div>
      <Price fen={isGoingBack ? backFen : totalFen} size="xl" className="my-1.5" />
      <p className="text-ink-3 text-sm tabular-nums">
        {t('number')} <span className="select-all">{number}</span>
        {payment.tradeNo && (
          <span className="block">
            {t('tradeNumber')} <span className="select-all break-all">{payment.tradeNo}</span>
          </span>
        )}
      </p>
      {moving.includes(state) && <KeepLooking />}
      <Ways payment={payment} />
    </Card>
  );
}

async function Ways({ payment }: { payment: PaymentView }) {
  const { number, totalFen, state, expiresAt, isAnswered } = payment;
  const [t, formats] = await Promise.all([getWords('payments'), getFormats()]);
  const detail = `/account/orders/${number}`;
  const wide = 'grow basis-[132px]';
  if (state !== 'waiting' && state !== 'unpaid') {
    return (
      <div className="mt-2 flex w-full max-w-lg flex-wrap justify-center gap-2">
        <ButtonLink href={detail} look="primary" size="lg" className={wide}>
          {t('viewOrder')}
        </ButtonLink>
        <ButtonLink href="/" size="lg" className={wide}>
          {t('continueShopping')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <>
      <div className="mt-2 flex w-full max-w-lg flex-wrap justify-center gap-2">
        {state === 'waiting' && (
          <a
            href={`/orders/${number}/paid`}
            className={buttonClass({ look: 'primary', size: 'lg', className: wide })}
          >
            {t('iHavePaid')}
          </a>
        )}
        <PayButton
          number={number}
          label={state === 'waiting' ? 'goOn' : 'pay'}
          look={state === 'waiting' ? 'line' : 'primary'}
          size="lg"
          className={wide}
        />
      </div>
      <div className="flex flex-wrap justify-center gap-x-2">
        <ClientWords names={['forms', 'refusals']}>
          <CashInstead
            order={{ number, totalFen }}
            action={switchToCashAction}
            look={{ button: aside, after: headingId }}
          />
          <ButtonLink href={detail} {...aside}>
            {t('otherWay')}
          </ButtonLink>
          <CancelOrder
            order={{ number, paymentStatus: 'unpaid' }}
            action={cancelOrderAction}
            look={{ button: aside, after: headingId }}
          />
        </ClientWords>
      </div>
      {!isAnswered && <Notice kind="warn">{t('notAsked')}</Notice>}
      {expiresAt && (
        <p className="max-w-[34rem] text-pretty text-ink-3 text-sm">
          {t('untilThen', { at: formats.dateTime(expiresAt) })}
        </p>
      )}
    </>
  );
}
