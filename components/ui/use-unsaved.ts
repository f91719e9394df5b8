'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export type Unsaved = ReturnType<typeof useUnsaved>;

/** Whether something was typed that is not saved; the browser asks before it leaves such a page. */
export function useUnsaved() {
  const [is, setIs] = useState(false);
  const now = useRef(false);
  const note = useCallback(() => {
    now.current = true;
    setIs(true);
  }, []);
  const forget = useCallback(() => {
    now.current = false;
    setIs(false);
  }, []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => now.current && event.preventDefault();
    // only a page that is loaded anew makes the browser ask: no link may be followed without
    const loadAnew = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest('a[href]');
      if (now.current && isLink) event.stopImmediatePropagation();
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('click', loadAnew, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('click', loadAnew, { capture: true });
    };
  }, []);
  return { is, note, forget };
}
