'use client';

import { ErrorView } from '@/components/shell/error-view';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorView {...(error.digest && { reference: error.digest })} onRetry={reset} />;
}
