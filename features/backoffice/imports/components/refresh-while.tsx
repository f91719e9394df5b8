'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 1_500;

/** Reads the page anew again and again while it is looked at. */
export function RefreshWhile() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
