'use client';

import { useEffect, useState } from 'react';
import type { ToastMessage } from './toast';

const shownMs = 8_000;

/** The newest message, where sonner could not be fetched: a network that is away is what many of them tell of. */
export function PlainToast({ queue }: { queue: ToastMessage[] }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setGone(queue.length), shownMs);
    return () => clearTimeout(timer);
  }, [queue.length]);
  const message = queue.at(-1);
  if (!message || gone === queue.length) return null;
  return (
    <p className="fixed inset-x-4 bottom-20 z-50 mx-auto w-fit rounded-card border border-line bg-raised px-3.5 py-2.5 shadow-pop">
      {message.text}
    </p>
  );
}
