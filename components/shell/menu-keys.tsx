'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { destination } from '../ui/destination';
import { closeFolds, useFolds } from './use-folds';
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

  useFolds(menu);
  useEffect(() => {
    const box = menu.current;
    if (!box) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setQuiet(box.matches(':hover'));
    };
    const onClick = (event: MouseEvent) => {
      const to = destination(event);
      if (!to) return;
      event.preventDefault();
      setQuiet(box.matches(':hover'));
      closeFolds(box);
      router.push(to.href);
    };
    const onLeave = () => setQuiet(false);
    document.addEventListener('keydown', onKey);
    box.addEventListener('click', onClick);
    box.addEventListener('pointerleave', onLeave);
    return () => {
      document.removeEventListener('keydown', onKey);
      box.removeEventListener('click', onClick);
      box.removeEventListener('pointerleave', onLeave);
    };
  }, [router]);

  return (
    <div ref={menu} data-quiet={isQuiet || undefined} className={className}>
      {children}
      {flyouts}
    </div>
  );
}
