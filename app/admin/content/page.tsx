import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { PreviewForm } from '@/features/backoffice/content/components/preview-bar';
import { SlotList } from '@/features/backoffice/content/components/slot-list';
import { listSlots } from '@/features/backoffice/content/content-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('contents');
  return { title: t('content') };
}

export default async function ContentPage() {
  const staff = await staffWho('content.edit', '/admin/content');
  const [t, words, read] = await Promise.all([
    getWords('contents'),
    getWords('backoffice'),
    reachable(listSlots()),
  ]);
  return (
    <AdminFrame staff={staff} place="content" title={t('content')}>
      <Card>
        <CardHead title={t('preview')}>
          <Link href="/" className="link inline-flex min-h-tap items-center text-sm">
            {words('toShop')}
          </Link>
        </CardHead>
        <p className="mb-3 text-ink-2 text-sm">{t('previewHint')}</p>
        <PreviewForm at={new Date()} />
      </Card>
      <Card>
        <p className="mb-2 text-ink-2 text-sm">{t('slotsHint')}</p>
        {!read.ok && <Unavailable retry="/admin/content" heading="h2" reference={read.reference} />}
        {read.ok && <SlotList slots={read.value} />}
      </Card>
    </AdminFrame>
  );
}
