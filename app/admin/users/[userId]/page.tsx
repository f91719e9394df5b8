import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { UserSheet } from '@/features/backoffice/components/user-sheet';
import { staffWho } from '@/features/backoffice/staff-queries';
import { userForStaff } from '@/features/backoffice/user-queries';
import { idSchema } from '@/features/catalog/catalog-schema';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('user') };
}

export default async function StaffUserPage({ params }: PageProps<'/admin/users/[userId]'>) {
  const { userId } = await params;
  const path = `/admin/users/${encodeURIComponent(userId)}`;
  const staff = await staffWho('user.view', path);
  const { data: id } = idSchema.safeParse(userId);
  if (id === undefined) notFound();
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(userForStaff(id))]);
  if (read.ok && !read.value) notFound();
  return (
    <AdminFrame staff={staff} place="users" title={read.ok && read.value ? read.value.username : t('user')}>
      {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
      {read.ok && read.value && (
        <ClientWords names={['forms', 'refusals']}>
          <UserSheet user={read.value} staff={staff} />
        </ClientWords>
      )}
    </AdminFrame>
  );
}
