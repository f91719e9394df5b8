import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { Todo } from '@/features/backoffice/components/todo';
import { countAllOrders } from '@/features/backoffice/order-count-cache';
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
  if (!staff.rights.has('dashboard.view')) redirect('/admin/orders');
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(readTodo())]);
  return (
    <AdminFrame staff={staff} place="overview" title={t('overview')}>
      {read.ok ? (
        <Todo {...read.value} />
      ) : (
        <Unavailable retry="/admin" heading="h2" reference={read.reference} />
      )}
    </AdminFrame>
  );
}

async function readTodo() {
  const [counts, openReturns] = await Promise.all([countAllOrders(), countOpenReturns()]);
  return { waiting: counts.unshipped ?? 0, unpaid: counts.unpaid ?? 0, openReturns };
}
