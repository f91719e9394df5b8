import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { Ad, HomeView } from '../arrange-home';
import { AdPicture } from './ad-picture';
import { News } from './news';

type Props = { hello: ReactNode; news: HomeView['news']; side: Ad | undefined };

/** To the right of the slides on wide screens: who you are, what is new, one offer. */
export function HomeSide({ hello, news, side }: Props) {
  return (
    <div className="mt-4 hidden grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-3 wide:col-start-3 wide:grid">
      {hello}
      <News {...news} />
      {side && <SideAd ad={side} />}
    </div>
  );
}

function SideAd({ ad: { title, text, href, image } }: { ad: Ad }) {
  const words = (
    <>
      <b className="block whitespace-pre-line font-semibold text-lg leading-[1.3]">{title}</b>
      <span className="block max-w-[68%] truncate text-xs">{text}</span>
      {image && <AdPicture image={image} className="absolute right-1 -bottom-1.5 w-[76px]" />}
    </>
  );
  const look = 'relative block overflow-hidden rounded-card bg-promo-soft px-4 py-3 text-promo-text';
  if (!href) return <p className={look}>{words}</p>;
  return (
    <Link href={href} className={`${look} hover:text-promo-text`}>
      {words}
    </Link>
  );
}
