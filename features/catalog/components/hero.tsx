import { Carousel } from '@/components/ui/carousel';
import { getWords } from '@/i18n/words';
import type { Ad } from '../arrange-home';
import { Slide } from './slide';

/** 轮播图: the first thing to be seen. */
export async function Hero({ slides }: { slides: readonly Ad[] }) {
  const t = await getWords('home');
  if (slides.length === 0) return null;
  const count = slides.length;
  const words = {
    label: t('highlights'),
    kind: t('carousel'),
    pause: t('pause'),
    play: t('play'),
    previous: t('previous'),
    next: t('next'),
    places: slides.map((_, i) => t('slideOf', { place: i + 1, count })),
  };
  return (
    <Carousel
      words={words}
      className="rounded-panel text-[var(--tint-ink)] [&_:focus-visible]:outline-[var(--tint-ink)] wide:col-start-2 wide:mt-4 wide:min-h-[476px]"
    >
      {slides.map((ad, i) => (
        <Slide key={ad.id} ad={ad} label={words.places[i] ?? ''} kind={t('slide')} isFirst={i === 0} />
      ))}
    </Carousel>
  );
}
