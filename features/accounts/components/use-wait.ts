'use client';

import { useCallback, useEffect, useState } from 'react';

type Wait = { left: number; hasWaited: boolean; wait: (seconds: number) => void };

/** Seconds that run down to 0 once somebody says how many there are. */
export function useWait(): Wait {
  const [{ endsAtMs, left }, setState] = useState({ endsAtMs: 0, left: 0 });
  const isOver = left === 0;

  useEffect(() => {
    if (isOver) return;
    const look = () => setState({ endsAtMs, left: secondsUntil(endsAtMs) });
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [endsAtMs, isOver]);

  const wait = useCallback(
    (seconds: number) => setState({ endsAtMs: Date.now() + seconds * 1000, left: seconds }),
    [],
  );
  return { left, hasWaited: isOver && endsAtMs > 0, wait };
}

const secondsUntil = (atMs: number) => Math.max(0, Math.ceil((atMs - Date.now()) / 1000));
