'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { destination } from '../ui/destination';
import { useMenuPanels } from './use-menu-panels';

type Props = {
  all: string;
  panels: string;
  words: { away: string; seeAll: string };
  className: string;
  children: ReactNode;
};

/** What a menu of links and details cannot do by itself: fly out, and close on Escape, outside and on the way to another page. */
export function MenuKeys({ all, panels, words, className, children }: Props) {
  const router = useRouter();
  const menu = useRef<HTMLDivElement>(null);
  const [isQuiet, setQuiet] = useState(false);
  const flyouts = useMenuPanels(
    menu,
    panels,
    <p className="text-ink-2">
      {words.away}{' '}
      <a href={all} className="link">
        {words.seeAll}
      </a>
    </p>,
  );

  useEffect(() => {
    const box = menu.current;
    if (!box) return;
    const onKey = (event: KeyboardEvent) => {
      const isInside = box.contains(document.activeElement);
      if (event.key !== 'Escape' || !(isInside || box.matches(':hover'))) return;
      setQuiet(box.matches(':hover'));
      const inner = box.querySelector<HTMLElement>('li details[open] > summary');
      const opener = inner ?? box.querySelector<HTMLElement>('details[open] > summary');
      if (opener?.parentElement instanceof HTMLDetailsElement) opener.parentElement.open = false;
      if (isInside) opener?.focus();
    };
    const onClick = (event: MouseEvent) => {
      const to = destination(event);
      if (!to) return;
      event.preventDefault();
      setQuiet(box.matches(':hover'));
      closeAll(box);
      router.push(to.href);
    };
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) closeAll(box);
    };
    const onLeave = () => setQuiet(false);
    document.addEventListener('keydown', onKey);
    box.addEventListener('click', onClick);
    box.addEventListener('pointerleave', onLeave);
    document.addEventListener('pointerdown', onOutside);
    return () => {
      document.removeEventListener('keydown', onKey);
      box.removeEventListener('click', onClick);
      box.removeEventListener('pointerleave', onLeave);
      document.removeEventListener('pointerdown', onOutside);
    };
  }, [router]);

  return (
    <div ref={menu} data-quiet={isQuiet || undefined} className={className}>
      {children}
      {flyouts}
    </div>
  );
}

function closeAll(box: HTMLElement) {
  for (const open of box.querySelectorAll<HTMLDetailsElement>('details[open]')) open.open = false;
}
