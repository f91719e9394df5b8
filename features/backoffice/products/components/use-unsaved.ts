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
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return { is, note, forget };
}
