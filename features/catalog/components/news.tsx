import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Ad, HomeView } from '../arrange-home';

/** 快讯, on wide screens; the second line of each is its label. */
export function News({ name, ads }: HomeView['news']) {
  if (ads.length === 0) return <div />;
  return (
    <Card aria-labelledby="news" className="wide:px-4 wide:py-3">
      <h2 id="news" className="mb-0.5 text-md">
        {name}
      </h2>
      <ul>
        {ads.map((ad) => (
          <li key={ad.id}>
            <Line ad={ad} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const tones = { warm: 'brand', sand: 'promo' } as const;
const isLoud = (tint: string): tint is keyof typeof tones => tint in tones;

function Line({ ad: { title, text, href, tint } }: { ad: Ad }) {
  const words = (
    <>
      {text && <Tag tone={isLoud(tint) ? tones[tint] : 'plain'}>{text}</Tag>}
      <span className="truncate">{title}</span>
    </>
  );
  const look = 'flex h-7 items-center gap-1.5 text-sm';
  if (!href) return <p className={look}>{words}</p>;
  return (
    <Link href={href} className={look}>
      {words}
    </Link>
  );
}
