import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { reviewsAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ReviewTable } from '@/features/backoffice/components/review-table';
import { StatusTabs } from '@/features/backoffice/components/status-tabs';
import { listReviewsForStaff } from '@/features/backoffice/review-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('reviews') };
}

const linkTo = (isHidden: boolean, page = 1) =>
  `/admin/reviews?${new URLSearchParams({ ...(isHidden && { hidden: '1' }), page: String(page) })}`;

export default async function StaffReviewsPage({ searchParams }: PageProps<'/admin/reviews'>) {
  const { hidden, page } = reviewsAddress.parse(await searchParams);
  const isHidden = hidden === '1';
  const path = linkTo(isHidden, page);
  const staff = await staffWho('review.view', path);
  const [t, read] = await Promise.all([
    getWords('backoffice'),
    reachable(listReviewsForStaff({ isHidden, page })),
  ]);
  const tabs = [
    { name: t('shown'), href: linkTo(false), isHere: !isHidden },
    { name: t('hidden'), href: linkTo(true), isHere: isHidden },
  ];
  return (
    <AdminFrame staff={staff} place="reviews" title={t('reviews')}>
      <Card>
        <StatusTabs label={t('status')} tabs={tabs} />
        {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
        {read.ok && read.value.rows.length === 0 && <EmptyState title={t('reviewsNone')} />}
        {read.ok && (
          <ClientWords names={['forms', 'refusals']}>
            <ReviewTable rows={read.value.rows} canHide={staff.rights.has('review.remove')} />
            <Pager page={read.value.page} pages={read.value.pages} href={(at) => linkTo(isHidden, at)} />
          </ClientWords>
        )}
      </Card>
    </AdminFrame>
  );
}
