'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { ZoomSlide } from './zoom-slide';

export type ZoomWords = { title: string; zoom: string; previous: string; next: string; close: string };

export type Zoom = {
  pictures: readonly { src: string; alt: string }[];
  first: number;
  words: ZoomWords;
  onClose: () => void;
};

/** The pictures over the whole screen: swipe or arrow keys go on, a press shows the spot twice as large. */
export default function GalleryZoom({ pictures, first, words, onClose }: Zoom) {
  const dialog = useRef<HTMLDialogElement>(null);
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(first);
  const goTo = (place: number, behavior: ScrollBehavior = 'auto') =>
    strip.current?.scrollTo({ left: place * strip.current.clientWidth, behavior });
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, on the picture that was pressed
  useEffect(() => {
    dialog.current?.showModal();
    goTo(first, 'instant');
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || dialog.current?.querySelector('[aria-pressed=true]')) return;
    event.preventDefault();
    goTo(at + by);
  };
  const follow = () => {
    const { current } = strip;
    if (current) setAt(Math.round(current.scrollLeft / current.clientWidth));
  };
  const arrow = (to: number, label: string, icon: 'chevron-left' | 'chevron-right', side: string) =>
    pictures[to] && (
      <button type="button" aria-label={label} onClick={() => goTo(to)} className={cx(button, side)}>
        <Icon name={icon} size="lg" />
      </button>
    );
  return (
    <dialog
      ref={dialog}
      aria-label={words.title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="fixed inset-0 size-full max-h-none max-w-none overscroll-contain bg-[#141416] text-white"
    >
      <button
        type="button"
        aria-label={words.close}
        onClick={() => dialog.current?.close()}
        className={cx(button, 'top-3 right-3 z-1')}
      >
        <Icon name="x" size="lg" />
      </button>
      <ul
        ref={strip}
        onScroll={follow}
        className="scroll-row size-full snap-x snap-mandatory overflow-y-hidden scroll-smooth"
      >
        {pictures.map(({ src, alt }, i) => (
          <li key={src} inert={i !== at} className="size-full flex-none snap-start">
            <ZoomSlide src={src} alt={alt} label={words.zoom} />
          </li>
        ))}
      </ul>
      {arrow(at - 1, words.previous, 'chevron-left', 'top-1/2 left-3 -translate-y-1/2')}
      {arrow(at + 1, words.next, 'chevron-right', 'top-1/2 right-3 -translate-y-1/2')}
      <p
        aria-live="polite"
        className="absolute bottom-4 left-1/2 -translate-x-1/2 rounded-full bg-[rgb(20_20_22/0.68)] px-3 py-1 text-sm tabular-nums"
      >
        {at + 1} / {pictures.length}
      </p>
    </dialog>
  );
}

const button =
  'absolute grid size-12 place-items-center rounded-full bg-[rgb(20_20_22/0.68)] text-white hover:bg-[rgb(60_60_64/0.9)] focus-visible:outline-white';
