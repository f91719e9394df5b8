import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/class-names';

/** A press on a spot brings that spot nearer; the picture is then moved by scrolling. */
export function ZoomSlide({ src, alt, label }: { src: string; alt: string; label: string }) {
  const area = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<{ x: number; y: number }>();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const isByKey = event.detail === 0;
    const here = isByKey
      ? { x: 0.5, y: 0.5 }
      : { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    setSpot(spot ? undefined : here);
  };
  useEffect(() => {
    const { current } = area;
    if (!current || !spot) return;
    current.scrollTo({
      left: spot.x * current.scrollWidth - current.clientWidth / 2,
      top: spot.y * current.scrollHeight - current.clientHeight / 2,
      behavior: 'instant',
    });
  }, [spot]);
  return (
    <div ref={area} className="flex size-full overflow-auto overscroll-contain">
      <button
        type="button"
        aria-label={label}
        aria-pressed={spot !== undefined}
        onClick={press}
        className={cx(
          'm-auto aspect-square flex-none focus-visible:-outline-offset-4 focus-visible:outline-white',
          spot
            ? 'size-[200vmin] cursor-zoom-out'
            : 'w-[min(100%,100vh)] cursor-zoom-in overflow-hidden bg-white/10 md:w-[min(92%,92vh)] md:rounded-card',
        )}
      >
        {/* biome-ignore lint/performance/noImgElement: the file itself, at its full size */}
        <img src={src} alt={alt} width={800} height={800} className="size-full object-contain" />
      </button>
    </div>
  );
}
