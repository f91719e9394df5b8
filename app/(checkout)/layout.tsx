import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { FinePrint } from '@/components/shell/footer';

export const metadata: Metadata = { robots: { index: false } };

/** Nothing that leads astray; each page brings its own header with the steps. */
export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <footer className="wrap pt-4 pb-[calc(104px+env(safe-area-inset-bottom))] wide:pb-6">
        <FinePrint />
      </footer>
    </>
  );
}
