'use client';

import { useEffect, useEffectEvent } from 'react';
import { useRefresh } from '@/components/shell/use-refresh';

const everyMs = 1_500;

/** Reads the page anew again and again while it is looked at. */
export function RefreshWhile() {
  const refresh = useEffectEvent(useRefresh());
  useEffect(() => {
    const timer = setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, []);
  return null;
}
