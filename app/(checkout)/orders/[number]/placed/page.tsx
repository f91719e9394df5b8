import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckoutHeader } from '@/components/shell/checkout-header';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { CashInstead } from '@/features/orders/components/cash-instead';
import { PlacedOrder } from '@/features/orders/components/placed-order';
import { viewOrder } from '@/features/orders/order-queries';
import { PayButton } from '@/features/payments/components/pay-button';
import { switchToCashAction } from '@/features/payments/payment-actions';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('checkout');
  return { title: t('placedTitle') };
}

export default async function PlacedPage({ params }: PageProps<'/orders/[number]/placed'>) {
  const { number } = await params;
  const path = `/orders/${number}/placed`;
  const [t, read] = await Promise.all([getWords('checkout'), reachable(readOrder(number, path))]);
  if (read.ok && !read.value) notFound();
  return (
    <>
      <CheckoutHeader at={3} title={t('done')} back="/" />
      <main id="main" className="wrap py-3 wide:py-4">
        {read.ok && read.value && (
          <PlacedOrder
            order={read.value}
            pay={<PayButton number={number} look="primary" size="lg" />}
            otherWay={
              <ClientWords names={['forms', 'refusals']}>
                <CashInstead order={read.value} action={switchToCashAction} look={look} />
              </ClientWords>
            }
          />
        )}
        {!read.ok && (
          <Unavailable
            retry={path}
            title={t('placedAway')}
            kept={t('placedAwayKept')}
            reference={read.reference}
          />
        )}
      </main>
    </>
  );
}

const look = {
  button: { look: 'quiet', className: 'bg-transparent font-medium text-ink-2' },
  after: 'placed-title',
} as const;

async function readOrder(number: string, path: string) {
  const user = await userOrLogin(path);
  return viewOrder(user.id, number);
}
