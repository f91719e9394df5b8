import type { Metadata } from 'next';
import { CheckoutHeader } from '@/components/shell/checkout-header';
import { Checkout } from '@/features/orders/components/checkout';
import { getWords } from '@/i18n/words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('checkout');
  return { title: t('title') };
}

export default async function CheckoutPage({ searchParams }: PageProps<'/checkout'>) {
  const [t, { address }] = await Promise.all([getWords('checkout'), searchParams]);
  return (
    <>
      <CheckoutHeader at={2} title={t('title')} back="/cart" />
      <main id="main" className="wrap py-3 wide:py-4">
        <Checkout addressId={typeof address === 'string' ? address : undefined} />
      </main>
    </>
  );
}
