import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CheckoutHeader } from '@/components/shell/checkout-header';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { PaymentResult } from '@/features/payments/components/payment-result';
import { viewPayment } from '@/features/payments/payment-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('payments');
  return { title: t('title') };
}

/** Where Alipay sends the buyer back to. What it appends to the address proves nothing and is not looked at. */
export default async function PaidPage({ params }: PageProps<'/orders/[number]/paid'>) {
  const { number } = await params;
  const path = `/orders/${number}/paid`;
  const [t, read] = await Promise.all([getWords('payments'), reachable(readPayment(number, path))]);
  const payment = read.ok ? read.value : undefined;
  if (read.ok && !payment) notFound();
  const state = payment?.state;
  if (state === 'cash') redirect(`/account/orders/${number}`);
  return (
    <>
      <CheckoutHeader at={3} title={t('title')} back={`/account/orders/${number}`} />
      <main id="main" className="wrap py-3 wide:py-4">
        {payment && state && <PaymentResult payment={{ ...payment, state }} />}
        {!read.ok && (
          <Unavailable retry={path} title={t('away')} kept={t('awayKept')} reference={read.reference} />
        )}
      </main>
    </>
  );
}

async function readPayment(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewPayment(user.id, number);
}
