import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHead } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { CashInstead } from '@/features/orders/components/cash-instead';
import { OrderDone } from '@/features/orders/components/order-done';
import { OrderFacts } from '@/features/orders/components/order-facts';
import { OrderHead } from '@/features/orders/components/order-head';
import { OrderInvoice } from '@/features/orders/components/order-invoice';
import { OrderItem } from '@/features/orders/components/order-item';
import { OrderMoney } from '@/features/orders/components/order-money';
import { OrderReturns } from '@/features/orders/components/order-returns';
import { OrderSteps } from '@/features/orders/components/order-steps';
import { OrderStory } from '@/features/orders/components/order-story';
import { OrderSums } from '@/features/orders/components/order-sums';
import { type OrderPageView, viewOrderPage } from '@/features/orders/order-page-queries';
import { cancelOrderAction } from '@/features/payments/cancel-actions';
import { PayButton } from '@/features/payments/components/pay-button';
import { switchToCashAction } from '@/features/payments/payment-actions';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/account/orders/[number]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('orders');
  return { title: t('detail') };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ number }, { done }] = await Promise.all([params, searchParams]);
  const path = `/account/orders/${number}`;
  const [t, read] = await Promise.all([getWords('orders'), reachable(readOrder(number, path))]);
  const order = read.ok ? read.value : undefined;
  if (read.ok && !order) notFound();
  return (
    <>
      <PhoneBar title={t('detail')} back="/account/orders" />
      <AccountFrame place="orders">
        {!read.ok && <Unavailable retry={path} reference={read.reference} />}
        {order && (
          <ClientWords names={['account', 'aftersales', 'forms', 'refusals']}>
            <OrderDone done={done} order={order} />
            <Order order={order} />
          </ClientWords>
        )}
      </AccountFrame>
    </>
  );
}

const look = { button: { size: 'bar', className: 'wide:px-6' }, after: 'order-title' } as const;

async function Order({ order }: { order: OrderPageView }) {
  const [t, words] = await Promise.all([getWords('orders'), getWords('aftersales')]);
  const pay = order.secondsToPay > 0 && (
    <>
      <CashInstead order={order} action={switchToCashAction} look={look} />
      <PayButton number={order.number} look="primary" size="bar" className="wide:min-w-30" />
    </>
  );
  return (
    <>
      <OrderHead
        order={order}
        steps={<OrderSteps order={order} cancelAction={cancelOrderAction} pay={pay} look={look} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 wide:grid-cols-[minmax(0,1fr)_340px] wide:gap-4">
        <div className="grid min-w-0 gap-3 wide:gap-4">
          <Card>
            <CardHead title={t('goods')}>
              <span className="mr-auto text-ink-3">{t('pieces', { count: order.totalCount })}</span>
            </CardHead>
            <ul>
              {order.lines.map((line) => (
                <OrderItem key={line.skuId} line={line} />
              ))}
            </ul>
            <OrderSums order={order} />
          </Card>
          <OrderReturns returns={order.returns} />
          <Card>
            <CardHead title={t('info')}>
              {order.payments.length > 0 && (
                <ButtonLink href={`/account/orders/${order.number}/receipt`} size="sm">
                  <Icon name="file-text" size="sm" />
                  {words('receiptOpen')}
                </ButtonLink>
              )}
            </CardHead>
            <OrderFacts order={order} />
          </Card>
          <OrderInvoice order={order} />
        </div>
        <div className="grid min-w-0 gap-3 wide:gap-4">
          <Card>
            <CardHead title={t('story')} />
            <OrderStory events={order.events} />
          </Card>
          <OrderMoney payments={order.payments} />
        </div>
      </div>
    </>
  );
}

async function readOrder(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewOrderPage(user.id, number);
}
