import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import type { Staff } from '@/features/backoffice/as-staff';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { StaffOrderSteps } from '@/features/backoffice/components/staff-order-steps';
import { orderForStaff, type StaffOrderView } from '@/features/backoffice/staff-order-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { OrderFacts } from '@/features/orders/components/order-facts';
import { OrderInvoice } from '@/features/orders/components/order-invoice';
import { OrderItem } from '@/features/orders/components/order-item';
import { OrderMoney } from '@/features/orders/components/order-money';
import { OrderReturns } from '@/features/orders/components/order-returns';
import { OrderStory } from '@/features/orders/components/order-story';
import { OrderSums } from '@/features/orders/components/order-sums';
import { StatusWord } from '@/features/orders/components/status-word';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/admin/orders/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getWords('backoffice'), params]);
  return { title: t('orderOf', { number }) };
}

export default async function StaffOrderPage({ params }: Props) {
  const { number } = await params;
  const path = `/admin/orders/${encodeURIComponent(number)}`;
  const staff = await staffWho('order.view', path);
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(orderForStaff(number))]);
  if (read.ok && !read.value) notFound();
  return (
    <AdminFrame staff={staff} place="orders" title={t('orderOf', { number })}>
      {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
      {read.ok && read.value && <Order order={read.value} staff={staff} />}
    </AdminFrame>
  );
}

async function Order({ order, staff }: { order: StaffOrderView; staff: Staff }) {
  const t = await getWords('backoffice');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 wide:grid-cols-[minmax(0,1fr)_340px]">
      <div className="grid min-w-0 gap-4">
        <Card>
          <CardHead title={t('goods')}>
            <StatusWord status={order.status} />
          </CardHead>
          <ul>
            {order.lines.map((line) => (
              <OrderItem key={line.skuId} line={line} />
            ))}
          </ul>
          <OrderSums order={order} />
        </Card>
        <Card>
          <CardHead title={t('facts')}>
            <span className="text-ink-2 text-sm">{order.username}</span>
          </CardHead>
          <OrderFacts order={order} isMobileWhole={staff.rights.has('order.ship')} />
        </Card>
        <OrderInvoice order={order} isFixed />
        <OrderReturns returns={order.returns} />
        <Card>
          <CardHead title={t('story')} />
          <OrderStory events={order.events} />
        </Card>
        {staff.rights.has('payment.view') && <OrderMoney payments={order.payments} />}
      </div>
      <div className="grid min-w-0 gap-4">
        <ClientWords names={['forms', 'refusals']}>
          <StaffOrderSteps order={order} staff={staff} />
        </ClientWords>
      </div>
    </div>
  );
}
