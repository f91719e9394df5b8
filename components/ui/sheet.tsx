'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { closePopover, popover } from './popover';
import './sheet.css';

type Props = { id: string; label: string; children: ReactNode };

/**
 * On narrow screens it rises from below when a button names it as its `popoverTarget`, also without script; from
 * `wide` on it stands where it is.
 */
export function Sheet({ id, label, children }: Props) {
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    const wide = window.matchMedia('(min-width: 64rem)');
    const onWide = () => closePopover(box.current);
    wide.addEventListener('change', onWide);
    return () => wide.removeEventListener('change', onWide);
  }, []);

  return (
    <aside {...popover} ref={box} id={id} aria-label={label} className="sheet outline-none">
      {children}
    </aside>
  );
}
