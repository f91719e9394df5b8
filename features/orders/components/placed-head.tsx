import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { OrderView } from '../order-queries';
import { Countdown } from './countdown';
import { StatusWord } from './status-word';

type Props = { order: OrderView; pay: ReactNode; otherWay: ReactNode };

export async function PlacedHead({ order, pay, otherWay }: Props) {
  const t = await getWords('checkout');
  const isCancelled = order.status === 'cancelled';
  const isFresh = order.status === 'unpaid' || order.status === 'unshipped';
  return (
    <Card className="grid justify-items-center gap-2 px-4 pt-7 pb-6 text-center wide:px-8 wide:pt-11 wide:pb-9">
      <span
        className={cx(
          'grid size-16 place-items-center rounded-full',
          isCancelled ? 'bg-fill-2 text-ink-2' : 'bg-ok text-white',
        )}
      >
        <Icon name={isCancelled ? 'x' : 'check'} className="size-[34px] stroke-[2.5]" />
      </span>
      <h1 id="placed-title" tabIndex={-1} className="text-xl outline-none wide:text-2xl">
        {t(isCancelled ? 'cancelledTitle' : 'placedTitle')}
      </h1>
      {!isFresh && !isCancelled && <StatusWord status={order.status} />}
      <p className="text-ink-2">
        <Word order={order} />
      </p>
      <Price fen={order.totalFen} size="xl" className="my-1.5" />
      <Ways order={order} pay={pay} />
      {order.secondsToPay > 0 && otherWay}
    </Card>
  );
}

async function Word({ order }: { order: OrderView }) {
  const t = await getWords('checkout');
  if (order.status === 'cancelled') return t('cancelledNote');
  if (order.status === 'unshipped') return order.payMethod === 'cash' ? t('cashNote') : t('paidNote');
  if (order.status !== 'unpaid' || !order.expiresAt) return null;
  const seconds = order.secondsToPay;
  if (seconds === 0) return t('timeUp');
  const time = () => <Countdown untilMs={order.expiresAt?.getTime() ?? 0} seconds={seconds} />;
  return <ClientWords names={['checkout']}>{t.rich('payWithin', { time })}</ClientWords>;
}

async function Ways({ order, pay }: { order: OrderView; pay: ReactNode }) {
  const t = await getWords('checkout');
  const detail = `/account/orders/${order.number}`;
  return (
    <div className="flex w-full flex-wrap justify-center gap-2">
      {order.secondsToPay > 0 ? (
        <div className="min-w-[140px] max-w-60 flex-1">{pay}</div>
      ) : (
        <ButtonLink href="/" look="primary" size="lg" className="min-w-[140px] max-w-60 flex-1">
          {t('continueShopping')}
        </ButtonLink>
      )}
      <ButtonLink href={detail} size="lg" className="min-w-[120px] max-w-60 flex-1">
        {t('viewOrder')}
      </ButtonLink>
    </div>
  );
}
