'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A row that scrolls sideways on phones and shows its current entry. */
export function ScrollRow({ children }: { children: ReactNode }) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - 40;
  });
  return (
    <ul ref={row} className="scroll-row">
      {children}
    </ul>
  );
}
