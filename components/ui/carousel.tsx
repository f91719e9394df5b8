'use client';

import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Icon } from './icon';
import { useCarousel } from './use-carousel';

type Words = {
  label: string;
  kind: string;
  pause: string;
  play: string;
  previous: string;
  next: string;
  /** Of the dots, one for each slide. */
  places: readonly string[];
};

/** `children` are the slides, each as wide as the track. Without script it is a row to be swiped. */
export function Carousel({
  words,
  className,
  children,
}: {
  words: Words;
  className?: string;
  children: ReactNode;
}) {
  const count = words.places.length;
  const { track, index, isPlaying, isTurning, go, toggle, rest } = useCarousel(count);
  return (
    <section
      aria-roledescription={words.kind}
      aria-label={words.label}
      className={cx('relative flex overflow-hidden', className)}
      {...rest}
    >
      {count > 1 && (
        <div className="contents noscript:hidden">
          <div className="absolute bottom-0 left-3 z-2 flex items-center wide:bottom-4 wide:left-12">
            {words.places.map((name, place) => (
              <button
                key={name}
                type="button"
                aria-label={name}
                aria-current={place === index ? 'true' : undefined}
                onClick={() => go(place)}
                className="group grid h-9 w-6 place-items-center wide:h-8 wide:aria-[current]:w-10"
              >
                <span className="size-1.5 rounded-full bg-[var(--tint-ink-2)] opacity-55 transition-[width] duration-240 group-aria-[current]:w-[18px] group-aria-[current]:bg-[var(--tint-ink)] group-aria-[current]:opacity-100 wide:size-2 wide:group-aria-[current]:w-7" />
              </button>
            ))}
            <button
              type="button"
              aria-label={isPlaying ? words.pause : words.play}
              onClick={toggle}
              className="grid h-9 w-8 place-items-center wide:h-8"
            >
              <Icon name={isPlaying ? 'pause' : 'play'} size="xs" />
            </button>
          </div>
          <div className="absolute right-5 bottom-4 z-2 hidden gap-2 wide:flex">
            <Arrow icon="chevron-left" label={words.previous} onClick={() => go(index - 1)} />
            <Arrow icon="chevron-right" label={words.next} onClick={() => go(index + 1)} />
          </div>
        </div>
      )}
      <div
        ref={track}
        aria-live={isTurning ? 'off' : 'polite'}
        className="scroll-row w-full snap-x snap-mandatory overscroll-x-contain"
      >
        {children}
      </div>
    </section>
  );
}

type ArrowProps = { icon: 'chevron-left' | 'chevron-right'; label: string; onClick: () => void };

function Arrow({ icon, label, onClick }: ArrowProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-10 place-items-center rounded-full bg-[var(--tint-glass)] motion-quick hover:bg-surface"
    >
      <Icon name={icon} />
    </button>
  );
}
