import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { NoOrders } from '@/features/orders/components/no-orders';
import { OrderCard } from '@/features/orders/components/order-card';
import { OrderSearch } from '@/features/orders/components/order-search';
import { OrderSteps } from '@/features/orders/components/order-steps';
import { OrderTabs } from '@/features/orders/components/order-tabs';
import { ordersLink } from '@/features/orders/components/orders-link';
import { countOrders, listOrders, type OrdersAsked } from '@/features/orders/order-list-queries';
import type { OrderSummary } from '@/features/orders/order-queries';
import { ordersAddress } from '@/features/orders/order-schema';
import { cancelOrderAction } from '@/features/payments/cancel-actions';
import { PayButton } from '@/features/payments/components/pay-button';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('orders');
  return { title: t('title') };
}

export default async function OrdersPage({ searchParams }: PageProps<'/account/orders'>) {
  const asked = ordersAddress.parse(await searchParams);
  const t = await getWords('orders');
  return (
    <>
      <PhoneBar title={t('title')} back="/account" />
      <AccountFrame place="orders">
        <h1 id="orders-title" tabIndex={-1} className="sr-only">
          {t('title')}
        </h1>
        <Orders asked={asked} />
      </AccountFrame>
    </>
  );
}

async function Orders({ asked }: { asked: OrdersAsked }) {
  const { status, q, page } = asked;
  const read = await reachable(readOrders(asked));
  if (!read.ok) return <Unavailable retry={ordersLink(asked)} reference={read.reference} heading="h2" />;
  const { orders, pages, counts } = read.value;
  if (page > pages) redirect(ordersLink({ status, q, page: pages }));
  return (
    <ClientWords names={['forms', 'refusals']}>
      <OrderTabs status={status} q={q} counts={counts} />
      <OrderSearch status={status} q={q} />
      {orders.map((order) => (
        <OrderCard key={order.number} order={order} steps={<Steps order={order} />} />
      ))}
      {orders.length === 0 && <NoOrders status={status} q={q} />}
      <Pager page={page} pages={pages} href={(to) => ordersLink({ status, q, page: to })} />
    </ClientWords>
  );
}

function Steps({ order }: { order: OrderSummary }) {
  const pay = order.secondsToPay > 0 && (
    <PayButton number={order.number} look="primary" describedBy={`order-${order.number}`} />
  );
  const look = { button: {}, describedBy: `order-${order.number}`, after: 'orders-title' };
  return <OrderSteps order={order} cancelAction={cancelOrderAction} pay={pay} look={look} />;
}

async function readOrders(asked: OrdersAsked) {
  const user = await userOrLogin(ordersLink(asked));
  const [list, counts] = await Promise.all([listOrders(user.id, asked), countOrders(user.id, asked.q)]);
  return { ...list, counts };
}
