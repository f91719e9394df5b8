'use client';

import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { PlainToast } from './plain-toast';
import { type ToastMessage, toastEvent } from './toast';

type Stack = ComponentType<{ queue: ToastMessage[]; label: string }>;

const ToastStack = lazy<Stack>(() => import('./toast-stack').catch(() => ({ default: PlainToast })));

/** Costs nothing until the first toast, which loads sonner. */
export function Toaster({ label }: { label: string }) {
  const [queue, setQueue] = useState<ToastMessage[]>([]);
  useEffect(() => {
    const add = (event: Event) => setQueue((all) => [...all, (event as CustomEvent<ToastMessage>).detail]);
    window.addEventListener(toastEvent, add);
    return () => window.removeEventListener(toastEvent, add);
  }, []);
  return (
    <div role="status" aria-live="polite" className="contents">
      {queue.length > 0 && (
        <Suspense>
          <ToastStack queue={queue} label={label} />
        </Suspense>
      )}
    </div>
  );
}
