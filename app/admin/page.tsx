import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame, firstPlace } from '@/features/backoffice/components/admin-frame';
import { Todo } from '@/features/backoffice/components/todo';
import { Overview } from '@/features/backoffice/figures/components/overview';
import { readOverview } from '@/features/backoffice/figures/figures-cache';
import { countByStatus } from '@/features/backoffice/orders/order-count-cache';
import { countOpenReturns } from '@/features/backoffice/return-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('title') };
}

export default async function AdminPage() {
  const staff = await staffWho(undefined, '/admin');
  if (!staff.rights.has('dashboard.view')) redirect(firstPlace(staff.rights) ?? notFound());
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(readAll())]);
  return (
    <AdminFrame staff={staff} place="overview" title={t('overview')}>
      {read.ok ? (
        <>
          <Todo {...read.value.todo} />
          <Overview read={read.value.overview} staff={staff} />
        </>
      ) : (
        <Unavailable retry="/admin" heading="h2" reference={read.reference} />
      )}
    </AdminFrame>
  );
}

async function readAll() {
  const [todo, overview] = await Promise.all([readTodo(), readOverview()]);
  return { todo, overview };
}

async function readTodo() {
  const [counts, openReturns] = await Promise.all([countByStatus(), countOpenReturns()]);
  return { waiting: counts.unshipped, unpaid: counts.unpaid, openReturns };
}
