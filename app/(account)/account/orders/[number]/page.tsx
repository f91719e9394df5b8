import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { OrderFacts } from '@/features/orders/components/order-facts';
import { OrderHead } from '@/features/orders/components/order-head';
import { OrderItem } from '@/features/orders/components/order-item';
import { OrderStory } from '@/features/orders/components/order-story';
import { OrderSums } from '@/features/orders/components/order-sums';
import { viewOrder } from '@/features/orders/order-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('orders');
  return { title: t('detail') };
}

export default async function OrderPage({ params }: PageProps<'/account/orders/[number]'>) {
  const { number } = await params;
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
          <>
            <OrderHead order={order} />
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
                <Card>
                  <CardHead title={t('info')} />
                  <OrderFacts order={order} />
                </Card>
              </div>
              <Card>
                <CardHead title={t('story')} />
                <OrderStory events={order.events} />
              </Card>
            </div>
          </>
        )}
      </AccountFrame>
    </>
  );
}

async function readOrder(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewOrder(user.id, number);
}
