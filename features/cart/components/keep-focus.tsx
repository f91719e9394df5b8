'use client';

import { useEffect, useRef } from 'react';
import { focusCartTitle } from './cart-title';

/** With the last line goes the heading that had the focus: it passes to the one that stands there instead. */
export function KeepFocus({ isEmpty }: { isEmpty: boolean }) {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (isEmpty && !wasEmpty.current && document.activeElement === document.body) focusCartTitle();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
  return null;
}
