'use client';

import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

const turnEveryMs = 5_000;
const fadeMs = 240;
const wishForCalm = '(prefers-reduced-motion: reduce)';

/** Turns the slides of a track that can be scrolled by hand as well; it rests while somebody points at it or is in it. */
export function useCarousel(count: number) {
  const track = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [isPointedAt, setPointedAt] = useState(false);
  const [isInUse, setInUse] = useState(false);
  const isTurning = isPlaying && !isPointedAt && !isInUse && count > 1;

  useEffect(() => setPlaying(!matchMedia(wishForCalm).matches), []);

  useEffect(() => {
    const view = track.current;
    const onScroll = () => setIndex(view ? Math.round(view.scrollLeft / view.clientWidth) : 0);
    onScroll(); // it may have been swiped before this ran
    view?.addEventListener('scroll', onScroll, { passive: true });
    return () => view?.removeEventListener('scroll', onScroll);
  }, []);

  useEffect(() => {
    for (const [place, slide] of [...(track.current?.children ?? [])].entries()) {
      slide.toggleAttribute('inert', place !== index);
    }
  }, [index]);

  useEffect(() => {
    if (!isTurning) return;
    const timer = setInterval(() => {
      if (!document.hidden) show(track.current, (index + 1) % count);
    }, turnEveryMs);
    return () => clearInterval(timer);
  }, [isTurning, index, count]);

  return {
    track,
    index,
    isPlaying,
    isTurning,
    go: (place: number) => show(track.current, (place + count) % count),
    toggle: () => setPlaying(!isPlaying),
    rest: {
      onPointerEnter: ({ pointerType }: PointerEvent) => setPointedAt(pointerType === 'mouse'),
      onPointerLeave: () => setPointedAt(false),
      onFocus: ({ target }: FocusEvent) => setInUse(target.matches(':focus-visible')),
      onBlur: () => setInUse(false),
    },
  };
}

/** Neighbours slide in; a leap across others would be a blur, so it fades. */
function show(view: HTMLElement | null, place: number): void {
  if (!view) return;
  const left = place * view.clientWidth;
  const isNear = Math.abs(left - view.scrollLeft) < 1.5 * view.clientWidth;
  const isCalm = matchMedia(wishForCalm).matches;
  view.scrollTo({ left, behavior: isNear && !isCalm ? 'smooth' : 'instant' });
  if (!isNear && !isCalm) view.animate({ opacity: [0.2, 1] }, fadeMs);
}
