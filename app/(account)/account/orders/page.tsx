import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { OrderCard } from '@/features/orders/components/order-card';
import { OrderTabs } from '@/features/orders/components/order-tabs';
import { ordersLink } from '@/features/orders/components/orders-link';
import { countOrders, listOrders } from '@/features/orders/order-queries';
import { ordersAddress } from '@/features/orders/order-schema';
import type { OrderStatus } from '@/features/orders/order-status';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Asked = { status: OrderStatus | undefined; page: number };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('orders');
  return { title: t('title') };
}

export default async function OrdersPage({ searchParams }: PageProps<'/account/orders'>) {
  const { status, page } = ordersAddress.parse(await searchParams);
  const t = await getWords('orders');
  return (
    <>
      <PhoneBar title={t('title')} back="/account" />
      <AccountFrame place="orders">
        <h1 className="sr-only">{t('title')}</h1>
        <Orders status={status} page={page} />
      </AccountFrame>
    </>
  );
}

async function Orders({ status, page }: Asked) {
  const here = ordersLink({ status, page });
  const [t, read] = await Promise.all([getWords('orders'), reachable(readOrders({ status, page }))]);
  if (!read.ok) return <Unavailable retry={here} reference={read.reference} heading="h2" />;
  const { orders, pages, counts } = read.value;
  if (page > pages) redirect(ordersLink({ status, page: pages }));
  return (
    <>
      <OrderTabs status={status} counts={counts} />
      {orders.map((order) => (
        <OrderCard key={order.number} order={order} />
      ))}
      {orders.length === 0 && (
        <div className="rounded-card bg-surface shadow-rest">
          <EmptyState
            image="/art/parcel.webp"
            title={status ? t('noneOfStatus', { status: t(`status.${status}`) }) : t('none')}
            actions={
              <ButtonLink href="/" look="primary">
                {t('goShopping')}
              </ButtonLink>
            }
          >
            {status ? undefined : t('noneWhy')}
          </EmptyState>
        </div>
      )}
      <Pager page={page} pages={pages} href={(to) => ordersLink({ status, page: to })} />
    </>
  );
}

async function readOrders(asked: Asked) {
  const user = await userOrLogin(ordersLink(asked));
  const [list, counts] = await Promise.all([listOrders(user.id, asked), countOrders(user.id)]);
  return { ...list, counts };
}
