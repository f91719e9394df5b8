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
  useScrollBack();

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

const patienceMs = 2_000;

/**
 * Going back, the browser scrolls to where the visitor was before the page of then stands again, and cannot go further
 * down than the page of now is long. Whoever scrolls meanwhile is left alone.
 */
function useScrollBack(): void {
  useEffect(() => {
    const left = new Map<string, number>();
    let chase = 0;
    const stop = () => cancelAnimationFrame(chase);
    const note = () => left.set(location.href, scrollY);
    const onPop = () => {
      stop();
      const wanted = left.get(location.href) ?? 0;
      const until = performance.now() + patienceMs;
      const go = () => {
        const isReachable = document.documentElement.scrollHeight - innerHeight >= wanted - 1;
        if (isReachable && scrollY < wanted - 1) scrollTo({ top: wanted, behavior: 'instant' });
        if (performance.now() < until) chase = requestAnimationFrame(go);
      };
      if (wanted > 0) chase = requestAnimationFrame(go);
    };
    const ownMoves = ['wheel', 'touchstart', 'keydown', 'pointerdown'];
    document.addEventListener('click', note, true);
    window.addEventListener('popstate', onPop);
    for (const move of ownMoves) window.addEventListener(move, stop, { passive: true });
    return () => {
      stop();
      document.removeEventListener('click', note, true);
      window.removeEventListener('popstate', onPop);
      for (const move of ownMoves) window.removeEventListener(move, stop);
    };
  }, []);
}
