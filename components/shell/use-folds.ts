'use client';

import { type RefObject, useEffect } from 'react';

/** What is unfolded in the box closes on Escape, the innermost first, and on a press elsewhere. */
export function useFolds(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      const isInside = box.current?.contains(document.activeElement);
      if (key !== 'Escape' || !(isInside || box.current?.matches(':hover'))) return;
      const opener = openers(box.current).at(-1);
      close(opener);
      if (isInside) opener?.focus();
    };
    const onOutside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) closeFolds(box.current);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onOutside);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onOutside);
    };
  }, [box]);
}

export function closeFolds(box: HTMLElement | null): void {
  openers(box).forEach(close);
}

const openers = (box: HTMLElement | null) => [
  ...(box?.querySelectorAll<HTMLElement>('details[open] > summary') ?? []),
];

function close(opener: HTMLElement | undefined) {
  if (opener?.parentElement instanceof HTMLDetailsElement) opener.parentElement.open = false;
}
