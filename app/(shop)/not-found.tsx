import type { Metadata } from 'next';
import { Lost } from '@/components/shell/lost';
import { getWords } from '@/i18n/words';

/** Also of pages that answer 404 by themselves: Next asks none of them for a title. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('errors');
  return { title: t('notFound') };
}

export default function NotFoundPage() {
  return <Lost />;
}
