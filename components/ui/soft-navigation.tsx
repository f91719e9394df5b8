'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { destination } from './destination';

/**
 * Follows every link marked `data-link` without loading the whole page anew. Until the page has changed the link is
 * marked `data-pending`, which Pending shows; of two that are pressed the later one counts.
 */
export function SoftNavigation() {
  const router = useRouter();
  const pressed = useRef<HTMLAnchorElement>(null);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const to = destination(event);
      if (to?.link.dataset.link === undefined || isOnThisPage(to.link)) return;
      event.preventDefault();
      settle(pressed.current);
      pressed.current = to.link;
      to.link.dataset.pending = '';
      const how = to.link.dataset.link.split(' ');
      const isReplaced = how.includes('replace') || to.link.href === location.href;
      const scroll = !how.includes('keep-scroll');
      startTransition(() => router[isReplaced ? 'replace' : 'push'](to.href, { scroll }));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [router]);

  useEffect(() => {
    if (!isPending) settle(pressed.current);
  }, [isPending]);
  return null;
}

const settle = (link: HTMLAnchorElement | null) => {
  if (link) delete link.dataset.pending;
};

/** Places on the page are the browser's business. */
const isOnThisPage = (link: HTMLAnchorElement) =>
  link.hash !== '' && link.pathname + link.search === location.pathname + location.search;
