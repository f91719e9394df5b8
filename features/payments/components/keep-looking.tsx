'use client';

import { useEffect, useEffectEvent } from 'react';
import { useRefresh } from '@/components/shell/use-refresh';

const pausesMs = [2_500, 2_500, 3_000, 4_000, 5_000];
const longestPauseMs = 8_000;

/** Reads the page again and again while something is under way; not while nobody looks. */
export function KeepLooking() {
  const refresh = useEffectEvent(useRefresh());
  useEffect(() => {
    let looks = 0;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      if (!isOver) timer = setTimeout(look, pausesMs[looks] ?? longestPauseMs);
    };
    const look = () => {
      looks += 1;
      void refresh().then(wait);
    };
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return null;
}
