import type { Metadata } from 'next';
import { Lost } from '@/components/shell/lost';
import { PlainHeader } from '@/components/shell/plain-header';
import { getWords } from '@/i18n/words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('errors');
  return { title: t('notFound') };
}

export default function NotFoundPage() {
  return (
    <>
      <PlainHeader />
      <Lost />
    </>
  );
}
