'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** What a menu of links and details cannot do by itself: close on Escape, outside and on the way to another page. */
export function MenuKeys({ className, children }: { className: string; children: ReactNode }) {
  const router = useRouter();
  const menu = useRef<HTMLDivElement>(null);
  const [isQuiet, setQuiet] = useState(false);

  useEffect(() => {
    const box = menu.current;
    if (!box) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setQuiet(box.matches(':hover'));
      const inner = box.querySelector<HTMLElement>('li details[open] > summary');
      const opener = inner ?? box.querySelector<HTMLElement>('details[open] > summary');
      if (opener?.parentElement instanceof HTMLDetailsElement) opener.parentElement.open = false;
      opener?.focus();
    };
    const onClick = (event: MouseEvent) => {
      const href = destination(event);
      if (href === undefined) return;
      event.preventDefault();
      setQuiet(box.matches(':hover'));
      closeAll(box);
      router.push(href);
    };
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) closeAll(box);
    };
    const onLeave = () => setQuiet(false);
    box.addEventListener('keydown', onKey);
    box.addEventListener('click', onClick);
    box.addEventListener('pointerleave', onLeave);
    document.addEventListener('pointerdown', onOutside);
    return () => {
      box.removeEventListener('keydown', onKey);
      box.removeEventListener('click', onClick);
      box.removeEventListener('pointerleave', onLeave);
      document.removeEventListener('pointerdown', onOutside);
    };
  }, [router]);

  return (
    <div ref={menu} data-quiet={isQuiet || undefined} className={className}>
      {children}
    </div>
  );
}

/** Where a plain click on a link leads; hundreds of links are cheaper watched from here than each by itself. */
function destination(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return isPlain && !event.defaultPrevented ? (link?.getAttribute('href') ?? undefined) : undefined;
}

function closeAll(box: HTMLElement) {
  for (const open of box.querySelectorAll<HTMLDetailsElement>('details[open]')) open.open = false;
}
