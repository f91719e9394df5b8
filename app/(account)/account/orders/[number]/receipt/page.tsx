import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { Receipt } from '@/features/orders/components/receipt';
import { viewOrderPage } from '@/features/orders/order-page-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/account/orders/[number]/receipt'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getWords('aftersales'), params]);
  return { title: `${t('receipt')} ${number}` };
}

export default async function ReceiptPage({ params }: Props) {
  const { number } = await params;
  const path = `/account/orders/${number}/receipt`;
  const [t, read] = await Promise.all([getWords('aftersales'), reachable(readOrder(number, path))]);
  const order = read.ok ? read.value : undefined;
  if (read.ok && !order) notFound();
  return (
    <>
      <PhoneBar title={t('receipt')} back={`/account/orders/${number}`} />
      <AccountFrame place="orders">
        {!read.ok && <Unavailable retry={path} reference={read.reference} />}
        {order && <Receipt order={order} />}
      </AccountFrame>
    </>
  );
}

async function readOrder(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewOrderPage(user.id, number);
}
