import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** What is personal, and the way there, is not for search engines. */
export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
