'use client';

import { ErrorView } from '@/components/shell/error-view';
import { retryAfter } from '@/components/shell/retry-after';
import './globals.css';

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <ErrorView {...(error.digest && { reference: error.digest })} onRetry={retryAfter(error, reset)} />
      </body>
    </html>
  );
}
