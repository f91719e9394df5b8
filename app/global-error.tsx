'use client';

import { ErrorView } from '@/components/shell/error-view';
import { loadAnew } from '@/components/shell/load-anew';
import './globals.css';

type Props = { error: Error & { digest?: string } };

/** Stands in for the whole page, in the language that it was in. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang={globalThis.document?.documentElement.lang || 'zh-CN'} suppressHydrationWarning>
      <body>
        <ErrorView {...(error.digest && { reference: error.digest })} onRetry={loadAnew} />
      </body>
    </html>
  );
}
