'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const pausesMs = [2_500, 2_500, 3_000, 4_000, 5_000];
const longestPauseMs = 8_000;

/** Reads the page again and again while something is under way; not while nobody looks. */
export function KeepLooking() {
  const router = useRouter();
  useEffect(() => {
    let looks = 0;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(look, pausesMs[looks] ?? longestPauseMs);
    };
    const look = () => {
      if (!document.hidden) router.refresh();
      looks += 1;
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [router]);
  return null;
}
