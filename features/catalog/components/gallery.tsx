'use client';

import { type ComponentType, lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { Image } from '@/components/ui/image';
import type { Zoom, ZoomWords } from './gallery-zoom';

const GalleryZoom = lazy<ComponentType<Zoom>>(() =>
  import('./gallery-zoom').catch(() => ({ default: OpenFile })),
);

type Picture = { src: string; alt: string; show: string };
type Props = { label: string; pictures: readonly Picture[]; words: ZoomWords };

/** Where the script for it does not come; without a network the page stays as it is. */
function OpenFile({ pictures, first, onClose }: Zoom) {
  const src = pictures[first]?.src;
  useEffect(() => {
    if (src && navigator.onLine) window.location.assign(src);
    onClose();
  }, [src, onClose]);
  return null;
}

/**
 * Pictures side by side: swiped, or brought by the small ones below. Each opens larger, in a dialog;
 * without script the small ones are links to the place, the large ones to the file.
 */
export function Gallery({ label, pictures, words }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [zoomed, setZoomed] = useState<number>();
  const follow = () => {
    const { current } = strip;
    if (current) setAt(Math.round(current.scrollLeft / current.clientWidth));
  };
  const show = (event: MouseEvent, place: number) => {
    event.preventDefault();
    setAt(place);
    strip.current?.scrollTo({ left: place * strip.current.clientWidth });
  };
  const zoom = (event: MouseEvent, place: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setZoomed(place);
  };
  const hasMore = pictures.length > 1;
  return (
    <section aria-label={label} className="relative -mx-3 -mt-3 sm:-mx-4 md:m-0">
      <ul
        ref={strip}
        onScroll={follow}
        className="scroll-row aspect-[5/4] snap-x snap-mandatory overflow-y-hidden scroll-smooth bg-fill md:aspect-square md:rounded-card"
      >
        {pictures.map((picture, i) => (
          <li key={picture.src} id={`picture-${i + 1}`} className="relative size-full flex-none snap-start">
            <a
              href={picture.src}
              onClick={(event) => zoom(event, i)}
              className="group/zoom block size-full cursor-zoom-in focus-visible:-outline-offset-4"
            >
              <Image
                src={picture.src}
                alt={picture.alt}
                width={800}
                height={800}
                sizes="(min-width: 1240px) 584px, (min-width: 1024px) 46vw, (min-width: 768px) 320px, 100vw"
                isFirst={i === 0}
                className="dimmed size-full object-cover"
              />
              <span className={zoomHint}>{words.zoom}</span>
            </a>
            {hasMore && (
              <span aria-hidden="true" className={counter}>
                {i + 1} / {pictures.length}
              </span>
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <ul className="scroll-row mt-3 hidden gap-3 md:flex">
          {pictures.map((picture, i) => (
            <li key={picture.src} className="w-18 flex-none">
              <a
                href={`#picture-${i + 1}`}
                aria-label={picture.show}
                aria-current={i === at ? 'true' : undefined}
                onClick={(event) => show(event, i)}
                className="block overflow-hidden rounded-pic border-2 border-transparent focus-visible:-outline-offset-2 aria-[current]:border-brand"
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
      )}
      {zoomed !== undefined && (
        <Suspense>
          <GalleryZoom
            pictures={pictures}
            first={zoomed}
            words={words}
            onClose={() => setZoomed(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

const badge =
  'absolute bottom-3 rounded-full bg-[rgb(20_20_22/0.68)] px-2.5 py-0.5 text-white text-xs tabular-nums';
const counter = `${badge} pointer-events-none right-3 md:hidden`;
const zoomHint = `${badge} sr-only md:not-sr-only md:absolute md:right-3 md:opacity-0 md:group-hover/zoom:opacity-100 md:group-focus-visible/zoom:opacity-100`;
