'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';

/** In the place of the message whose button is gone; takes the focus that stood there. */
export function FixedNote({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="rounded-control outline-none">
      <Notice kind="ok" role="status">
        {children}
      </Notice>
    </div>
  );
}
