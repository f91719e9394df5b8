'use client';

import { Button } from '@/components/ui/button';

/** Without script the browser's own menu prints. */
export function PrintButton({ label, hint }: { label: string; hint: string }) {
  return (
    <div className="print:hidden">
      <Button look="ink" onClick={() => window.print()} className="noscript:hidden">
        {label}
      </Button>
      <p className="hidden text-ink-3 text-sm noscript:block">{hint}</p>
    </div>
  );
}
