'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A form that its own work takes off the page hands the focus to the heading, instead of losing it. */
export function useFocusAfter(): RefObject<HTMLFormElement | null> {
  const around = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const form = around.current;
    return () => {
      if (form?.contains(document.activeElement)) document.getElementById('page-title')?.focus();
    };
  }, []);
  return around;
}
