'use client';

import { ErrorView } from '@/components/shell/error-view';
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
        <ErrorView {...(error.digest && { reference: error.digest })} onRetry={reset} />
      </body>
    </html>
  );
}
