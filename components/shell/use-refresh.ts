'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Reads the page anew, unless nobody looks, or the shop cannot be reached: Next would then leave the page for one that
 * only says so, and it would not come back by itself.
 */
export function useRefresh(): () => Promise<void> {
  const router = useRouter();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return async () => {
    if (document.hidden) return;
    const answer = await fetch('/api/health/live', { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok && isHere.current) router.refresh();
  };
}
