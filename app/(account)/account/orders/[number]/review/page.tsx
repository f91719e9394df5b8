import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { OwnReviews } from '@/features/orders/components/own-reviews';
import { ReviewLines } from '@/features/orders/components/review-lines';
import { viewOrder } from '@/features/orders/order-queries';
import { listOwnReviews } from '@/features/orders/own-review-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/account/orders/[number]/review'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('reviewing');
  return { title: t('title') };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ number }, { done }] = await Promise.all([params, searchParams]);
  const path = `/account/orders/${number}/review`;
  const [t, read] = await Promise.all([getWords('reviewing'), reachable(readReviews(number, path))]);
  const found = read.ok ? read.value : undefined;
  if (read.ok && !found) notFound();
  return (
    <>
      <PhoneBar title={t('title')} back={`/account/orders/${number}`} />
      <AccountFrame place="orders">
        {!read.ok && <Unavailable retry={path} reference={read.reference} />}
        {found && (
          <>
            {done === 'reviewed' && found.reviews.length > 0 && (
              <Notice kind="ok" role="status">
                {t('done')}
              </Notice>
            )}
            <ReviewLines order={found.order} />
            <OwnReviews reviews={found.reviews} />
          </>
        )}
      </AccountFrame>
    </>
  );
}

async function readReviews(number: string, path: string) {
  const user = await userOrLogin(path);
  const order = await viewOrder(user.id, number);
  return order && { order, reviews: await listOwnReviews(user.id, number) };
}
