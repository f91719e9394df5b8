'use client';

import { useRouter } from 'next/navigation';
import { startTransition, type ToggleEvent, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';

/** A form behind a summary: open from the start when it came back with something to say, closed and empty once it is done. */
export function useFold() {
  const router = useRouter();
  const summary = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState<boolean>();
  const [round, setRound] = useState(0);

  function close(said: string) {
    toast({ text: said });
    setOpen(false);
    startTransition(() => setRound(round + 1)); // with the answer, which holds no values any more
    summary.current?.focus();
    router.refresh();
  }
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open);
  return { summary, isOpen, round, close, onToggle };
}

export type Fold = ReturnType<typeof useFold>;
