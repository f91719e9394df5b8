import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { AskReturn } from '@/features/orders/components/ask-return';
import { viewOrderPage } from '@/features/orders/order-page-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('aftersales');
  return { title: t('askTitle') };
}

export default async function ReturnPage({ params }: PageProps<'/account/orders/[number]/return'>) {
  const { number } = await params;
  const path = `/account/orders/${number}/return`;
  const [t, read] = await Promise.all([getWords('aftersales'), reachable(readOrder(number, path))]);
  const order = read.ok ? read.value : undefined;
  if (read.ok && !order) notFound();
  return (
    <>
      <PhoneBar title={t('askTitle')} back={`/account/orders/${number}`} />
      <AccountFrame place="orders">
        {!read.ok && <Unavailable retry={path} reference={read.reference} />}
        {order && <AskReturn order={order} />}
      </AccountFrame>
    </>
  );
}

async function readOrder(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewOrderPage(user.id, number);
}
