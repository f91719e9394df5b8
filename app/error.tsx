'use client';

import { ErrorView } from '@/components/shell/error-view';
import { retryAfter } from '@/components/shell/retry-after';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorView {...(error.digest && { reference: error.digest })} onRetry={retryAfter(error, reset)} />;
}
