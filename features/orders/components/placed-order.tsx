import type { ReactNode } from 'react';
import { Card, CardHead } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { OrderView } from '../order-queries';
import { CheckoutSums } from './checkout-sums';
import { GoodsList } from './goods-list';
import { NextSteps } from './next-steps';
import { OrderFacts } from './order-facts';
import { PlacedHead } from './placed-head';

type Props = {
  order: OrderView;
  /** Leads to the provider. */
  pay: ReactNode;
  /** Does without it. */
  otherWay: ReactNode;
};

/** What became of the order, as the database knows it now; only its number comes from the address. */
export async function PlacedOrder({ order, pay, otherWay }: Props) {
  const t = await getWords('checkout');
  const card = 'wide:px-8 wide:py-6';
  return (
    <div className="mx-auto grid max-w-[760px] gap-3">
      <PlacedHead order={order} pay={pay} otherWay={otherWay} />
      <Card className={card}>
        <CardHead title={t('orderInfo')} />
        <OrderFacts order={order} />
      </Card>
      <NextSteps order={order} />
      <Card className={card}>
        <CardHead title={t('goods')}>
          <span className="text-ink-3 tabular-nums">{t('pieces', { count: order.totalCount })}</span>
        </CardHead>
        <GoodsList lines={order.lines} />
        <div className="mt-2 border-line border-t pt-4">
          <CheckoutSums price={order} />
        </div>
      </Card>
      <p className="text-center">
        <Link href="/" className="inline-flex min-h-tap items-center gap-1 px-3 font-medium">
          {t('continueShopping')}
          <Icon name="chevron-right" size="sm" />
        </Link>
      </p>
    </div>
  );
}
