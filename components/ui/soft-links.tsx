'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { destination } from './destination';

/**
 * Plain links inside that are marked `data-soft` change the page where it stands. Until it has changed the link is
 * marked `data-pending` and the whole is busy. Who presses faster than that loses nothing: the next link waits for
 * the change, since that may have given it another address.
 */
export function SoftLinks({ className, children }: { className?: string; children: ReactNode }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLAnchorElement[]>([]); // the first is on its way
  const [isPending, startTransition] = useTransition();

  const follow = useEffectEvent(() => {
    const href = pressed.current[0]?.getAttribute('href');
    if (href) startTransition(() => router.push(href, { scroll: false }));
  });

  useEffect(() => {
    const around = box.current;
    const onClick = (event: MouseEvent) => {
      const to = destination(event);
      if (to?.link.dataset.soft === undefined) return;
      event.preventDefault();
      to.link.dataset.pending = '';
      pressed.current.push(to.link);
      if (pressed.current.length === 1) follow();
    };
    around?.addEventListener('click', onClick);
    return () => around?.removeEventListener('click', onClick);
  }, []);

  useEffect(() => {
    if (isPending) return;
    const [done, ...waiting] = pressed.current;
    if (done) delete done.dataset.pending;
    pressed.current = waiting.filter((link) => link.isConnected);
    follow();
  }, [isPending]);

  return (
    <div ref={box} aria-busy={isPending} className={className}>
      {children}
    </div>
  );
}
