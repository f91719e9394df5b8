'use client';

import Image from 'next/image';
import { type MouseEvent, useRef, useState } from 'react';

type Picture = { src: string; alt: string; show: string };

/** Pictures side by side: swiped, or brought by the small ones below, which are plain links without script. */
export function Gallery({ label, pictures }: { label: string; pictures: readonly Picture[] }) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const follow = () => {
    const { current } = strip;
    if (current) setAt(Math.round(current.scrollLeft / current.clientWidth));
  };
  const show = (event: MouseEvent, place: number) => {
    event.preventDefault();
    setAt(place);
    strip.current?.scrollTo({ left: place * strip.current.clientWidth, behavior: 'smooth' });
  };
  return (
    <section aria-label={label} className="relative -mx-3 -mt-3 sm:-mx-4 md:m-0">
      <ul
        ref={strip}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={follow}
        className="scroll-row aspect-[5/4] snap-x snap-mandatory overflow-y-hidden bg-fill md:aspect-square md:rounded-card"
      >
        {pictures.map((picture, i) => (
          <li key={picture.src} id={`picture-${i + 1}`} className="size-full flex-none snap-start">
            <Image
              src={picture.src}
              alt={picture.alt}
              width={800}
              height={800}
              sizes="(min-width: 1240px) 584px, (min-width: 1024px) 46vw, (min-width: 768px) 320px, 100vw"
              {...(i === 0 ? { preload: true, loading: 'eager' as const } : { loading: 'lazy' as const })}
              className="dimmed size-full object-cover"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <>
          <span
            aria-hidden="true"
            className="absolute right-3 bottom-3 rounded-full bg-[rgb(20_20_22/0.68)] px-2.5 py-0.5 text-white text-xs tabular-nums md:hidden"
          >
            {at + 1} / {pictures.length}
          </span>
          <ul className="mt-3 hidden gap-3 md:flex">
            {pictures.map((picture, i) => (
              <li key={picture.src} className="w-18">
                <a
                  href={`#picture-${i + 1}`}
                  aria-label={picture.show}
                  aria-current={i === at ? 'true' : undefined}
                  onClick={(event) => show(event, i)}
                  className="block overflow-hidden rounded-pic border-2 border-transparent aria-[current]:border-brand"
                >
                  <Image
                    src={picture.src}
                    alt=""
                    width={800}
                    height={800}
                    sizes="72px"
                    className="dimmed w-full"
                  />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
