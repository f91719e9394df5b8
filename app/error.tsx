'use client';

import { ErrorView } from '@/components/shell/error-view';
import { loadAnew } from '@/components/shell/load-anew';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  // a script that a newer build no longer has will not come, so the page is loaded anew
  const onRetry = error.name === 'ChunkLoadError' ? loadAnew : retry;
  return <ErrorView {...(error.digest && { reference: error.digest })} onRetry={onRetry} />;
}
