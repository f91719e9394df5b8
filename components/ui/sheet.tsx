'use client';

import { type ReactNode, type ToggleEvent, useEffect, useRef } from 'react';
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
    const onWide = () => close(box.current);
    wide.addEventListener('change', onWide);
    return () => wide.removeEventListener('change', onWide);
  }, []);

  return (
    <aside
      ref={box}
      id={id}
      popover="auto"
      aria-label={label}
      tabIndex={-1}
      onToggle={focusIfOpen}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close(currentTarget);
      }}
      className="sheet outline-none"
    >
      {children}
    </aside>
  );
}

function focusIfOpen({ newState, currentTarget }: ToggleEvent<HTMLElement>) {
  if (newState === 'open') currentTarget.focus();
}

/** What is behind it could not be seen with the focus on it. */
function close(sheet: HTMLElement | null) {
  if (sheet?.popover && sheet.matches(':popover-open')) sheet.hidePopover();
}
